package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;

/**
 * The days on which a school, a unit or a group exists.
 *
 * @param from  first day
 * @param until first day on which it no longer exists; null if it has no end
 */
public record Life(LocalDate from, LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean contains(Period period) {
        return !period.from().isBefore(from)
                && (until == null || period.to() != null && period.to().isBefore(until));
    }

    public boolean contains(Life other) {
        return !other.from.isBefore(from) && (until == null || other.until != null && !other.until.isAfter(until));
    }

    public boolean touches(Period period) {
        return (until == null || period.from().isBefore(until)) && (period.to() == null || !period.to().isBefore(from));
    }

    /** False if it ends before it begins. */
    public boolean isOrdered() {
        return until == null || until.isAfter(from);
    }
}
