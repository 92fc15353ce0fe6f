package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import java.util.UUID;

/**
 * A unit's yearly count.
 *
 * @param students heads, 0 for a unit that stands empty
 */
public record Census(UUID unitId, SchoolYear schoolYear, long students) {

    public Census {
        requireNonNull(unitId, "unitId");
        requireNonNull(schoolYear, "schoolYear");
        if (students < 0) {
            throw new IllegalArgumentException("A census counts no less than 0 students.");
        }
    }
}
