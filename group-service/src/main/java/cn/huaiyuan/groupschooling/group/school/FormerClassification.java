package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.Former;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind and the ownership that a school had before. */
@Embeddable
@Schema(name = "FormerClassification")
public record FormerClassification(@NotNull @Enumerated(EnumType.STRING) School.Kind kind,
        @NotNull @Enumerated(EnumType.STRING) School.Ownership ownership,
        @NotNull @Column(name = "held_until") @Schema(description = "First day on which this no longer held") LocalDate until)
        implements
            Former<Classification> {

    @Override
    public Classification held() {
        return new Classification(kind, ownership);
    }
}
