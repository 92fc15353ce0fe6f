package cn.huaiyuan.groupschooling.evaluation.rotation;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Something about a year's snapshot was entered or corrected after the year's freeze day (D-35).
 *
 * @param factId the teacher, unit, school, membership or group
 * @param about the groups, units and schools whose count it can concern
 * @param firstDay first of the days from the snapshot to the freeze on which it now says something else
 * @param lastDay last of them, inclusive
 */
public record Restatement(UUID factId, SchoolYear year, Set<UUID> about, LocalDate firstDay, LocalDate lastDay) {

    public Restatement {
        requireNonNull(factId, "factId");
        requireNonNull(year, "year");
        requireNonNull(firstDay, "firstDay");
        requireNonNull(lastDay, "lastDay");
        about = Set.copyOf(about);
    }

    /** Whether it changes what was counted on the day. */
    boolean changes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
