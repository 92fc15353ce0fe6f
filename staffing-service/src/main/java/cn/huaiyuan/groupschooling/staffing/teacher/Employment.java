package cn.huaiyuan.groupschooling.staffing.teacher;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a teacher belongs, and as what.
 *
 * @param unitId          the home unit, where the personnel relation (人事关系) is
 * @param onEstablishment in the state establishment (在编)
 * @param contractMonths  length of the contract; null if there is none or it is not known
 */
@Embeddable
public record Employment(UUID unitId, @Enumerated(EnumType.STRING) Category category, boolean onEstablishment,
        Integer contractMonths, @Enumerated(EnumType.STRING) Rank rank, LocalDate validFrom,
        LocalDate validTo) implements Dated<Employment> {

    /** 编制类别 of the JY/T tables, as far as schools have it. */
    public enum Category {
        FULL_TIME_TEACHER, ADMINISTRATION, TEACHING_SUPPORT, WORKER, SUBSTITUTE, PART_TIME
    }

    public enum Rank {
        NONE, MIDDLE_MANAGER, SCHOOL_LEADER
    }

    @Override
    public Employment endingOn(LocalDate day) {
        return new Employment(unitId, category, onEstablishment, contractMonths, rank, validFrom, day);
    }

    /** The same post at another unit, from a day on. */
    Employment movedTo(UUID unit, LocalDate on) {
        return new Employment(unit, category, onEstablishment, contractMonths, rank, on, validTo);
    }
}
