package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The values that something has had, such as the names of a school.
 *
 * @param former values until a day, in any order
 * @param last   the value after all of them
 */
public record Dated<V, F extends Former<V>>(List<F> former, V last) {

    /** With the former values in the order of their days. */
    public Dated<V, F> sorted() {
        return new Dated<>(Former.sorted(former), last);
    }

    /** The value on a day: the first one for all days before it began, the last one for all days after it ended. */
    public V on(LocalDate day) {
        return former.stream().filter(one -> day.isBefore(one.until())).min(Comparator.comparing(Former::until))
                .map(Former::held).orElse(last);
    }

    /**
     * Without the values that would begin only after the end of the thing itself.
     *
     * @param firstDayWithout null if the thing has no end
     */
    public Dated<V, F> endedOn(LocalDate firstDayWithout) {
        return firstDayWithout == null
                ? this
                : new Dated<>(former.stream().filter(one -> one.until().isBefore(firstDayWithout)).toList(),
                        on(firstDayWithout.minusDays(1)));
    }

    /**
     * The last value after a row of a table gave one value, without its days. If it is the value of today or the last one
     * already, nothing changes; any other corrects the last one.
     *
     * @param given           null if the row gives none
     * @param part            the part of the value that the row gives
     * @param firstDayWithout when the thing itself ends; null if it has no end
     */
    public <P> P lastAfterRow(P given, Function<V, P> part, LocalDate today, LocalDate firstDayWithout) {
        var isKnown = given == null || given.equals(part.apply(on(today))) || given.equals(part.apply(last));
        return isKnown ? part.apply(endedOn(firstDayWithout).last()) : given;
    }
}
