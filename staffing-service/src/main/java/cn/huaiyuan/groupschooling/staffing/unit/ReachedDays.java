package cn.huaiyuan.groupschooling.staffing.unit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Days on which the caller reaches a unit, both inclusive.
 *
 * @param to null while no end is known
 */
public record ReachedDays(UUID unit, LocalDate from, LocalDate to) {

    /**
     * The one nearest to a day, of those within a span; empty where there is none.
     *
     * @param last null where the span has no end
     */
    public Optional<LocalDate> nearest(LocalDate day, LocalDate first, LocalDate last) {
        var start = first.isAfter(from) ? first : from;
        var end = to == null || last != null && last.isBefore(to) ? last : to;
        if (end != null && end.isBefore(start)) {
            return Optional.empty();
        }
        var nearest = end != null && end.isBefore(day) ? end : day;
        return Optional.of(nearest.isBefore(start) ? start : nearest);
    }
}
