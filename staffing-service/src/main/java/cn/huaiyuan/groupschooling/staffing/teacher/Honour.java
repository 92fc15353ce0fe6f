package cn.huaiyuan.groupschooling.staffing.teacher;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An honour (荣誉), which is not a title (职称): rotation quotas depend on honours.
 *
 * @param validTo  the last day of its term; null only for {@link Kind#SPECIAL_GRADE}, which has none
 * @param document the document that granted it; null if it is not known
 */
@Embeddable
@Schema(name = "Honour")
public record Honour(@Enumerated(EnumType.STRING) Kind kind, @Enumerated(EnumType.STRING) Level level,
        LocalDate validFrom, LocalDate validTo, String document) implements Dated<Honour> {

    public enum Kind {
        BACKBONE_TEACHER, RISING_STAR, SUBJECT_LEADER, SPECIAL_GRADE, MASTER_TEACHER
    }

    /** Rising; 校级以上 begins with the first. */
    public enum Level {
        SCHOOL, COUNTY, CITY, PROVINCE, NATION
    }

    @Override
    public Honour endingOn(LocalDate day) {
        return new Honour(kind, level, validFrom, day, document);
    }
}
