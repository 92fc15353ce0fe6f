package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * What was until which days and what is at last, such as the names of a school.
 *
 * @param former in any order
 */
public record Dated<V, F extends Former<V>>(List<F> former, V last) {

    /** What is on the day: the first one for all days before, the last one for all days after. */
    public V on(LocalDate day) {
        return former.stream().filter(one -> day.isBefore(one.until())).min(Comparator.comparing(Former::until))
                .map(Former::held).orElse(last);
    }

    /** Without what would be only when the thing itself no longer is; null for one that goes on. */
    public Dated<V, F> endedOn(LocalDate firstDayWithout) {
        return firstDayWithout == null
                ? this
                : new Dated<>(former.stream().filter(one -> one.until().isBefore(firstDayWithout)).toList(),
                        on(firstDayWithout.minusDays(1)));
    }

    /**
     * What is to be at last after somebody said one value, as a row of a table does, without a word of what was before or
     * comes later: what is today, or at last, is no news, and anything else corrects the last one.
     *
     * @param said            null where nothing was said
     * @param part            what of it was spoken of
     * @param firstDayWithout when the thing itself ends; null for one that goes on
     */
    public <P> P told(P said, Function<V, P> part, LocalDate today, LocalDate firstDayWithout) {
        var isNoNews = said == null || said.equals(part.apply(on(today))) || said.equals(part.apply(last));
        return isNoNews ? part.apply(endedOn(firstDayWithout).last()) : said;
    }
}
