package cn.huaiyuan.groupschooling.evaluation.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a semester on which lessons are held.
 *
 * @param firstDay inclusive
 * @param lastDay inclusive
 */
public record TeachingPeriod(LocalDate firstDay, LocalDate lastDay) {

    public TeachingPeriod {
        requireNonNull(firstDay, "firstDay");
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("The teaching period from " + firstDay + " ends before, on " + lastDay);
        }
    }

    /** Length in days, first and last day included. */
    public long days() {
        return ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
    }

    /** How many of the days from one to another, both inclusive, lie in it. */
    public long daysWithin(LocalDate from, LocalDate to) {
        LocalDate first = from.isAfter(firstDay) ? from : firstDay;
        LocalDate last = to.isBefore(lastDay) ? to : lastDay;
        return Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
    }

    /** Whether the days from one to another, both inclusive, hold all of it. */
    public boolean isHeldBy(LocalDate from, LocalDate to) {
        return !from.isAfter(firstDay) && !to.isBefore(lastDay);
    }
}
