package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import java.util.UUID;

/**
 * A unit's yearly count.
 *
 * @param students heads, 0 for a unit that stands empty
 * @param status none in events from before censuses could be voided: those stand
 */
public record Census(UUID unitId, SchoolYear schoolYear, long students, EntryStatus status) {

    public Census {
        requireNonNull(unitId, "unitId");
        requireNonNull(schoolYear, "schoolYear");
        if (students < 0) {
            throw new IllegalArgumentException("A census counts no less than 0 students.");
        }
        status = status == null ? EntryStatus.ACTIVE : status;
    }

    /** Whether it was not voided. A voided one says nothing of the unit, not even that it is empty. */
    public boolean stands() {
        return status == EntryStatus.ACTIVE;
    }
}
