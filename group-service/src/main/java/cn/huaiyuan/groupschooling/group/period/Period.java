package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a dated fact holds.
 *
 * @param from first day
 * @param to   last day, inclusive; null if it has no end
 */
public record Period(LocalDate from, LocalDate to) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(Period other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    /** The days that are in both; empty if there are none. */
    public Optional<Period> meet(Period other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        var first = from.isAfter(other.from) ? from : other.from;
        var last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
        return Optional.of(new Period(first, last));
    }

    /** Its days before the day; empty if there are none. */
    public Optional<Period> before(LocalDate day) {
        return from.isBefore(day) ? meet(new Period(from, day.minusDays(1))) : Optional.empty();
    }

    /** False if it ends before it begins. */
    public boolean isOrdered() {
        return to == null || !to.isBefore(from);
    }
}
