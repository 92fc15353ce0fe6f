package cn.huaiyuan.groupschooling.staffing.teacher;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Time away from work. */
@Embeddable
@Schema(name = "Leave")
public record Leave(@Enumerated(EnumType.STRING) Kind kind, LocalDate validFrom, LocalDate validTo)
        implements
            Dated<Leave> {

    public enum Kind {
        SICK, MATERNITY, STUDY, SECONDMENT, OTHER
    }

    @Override
    public Leave endingOn(LocalDate day) {
        return new Leave(kind, validFrom, day);
    }
}
