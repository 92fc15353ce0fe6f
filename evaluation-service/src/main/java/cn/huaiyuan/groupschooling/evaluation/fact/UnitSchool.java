package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/** From when to when a unit is a part of a school. */
public record UnitSchool(UUID schoolId, LocalDate validFrom, LocalDate validTo) implements Dated {

    public UnitSchool {
        requireNonNull(schoolId, "schoolId");
        requireNonNull(validFrom, "validFrom");
    }
}
