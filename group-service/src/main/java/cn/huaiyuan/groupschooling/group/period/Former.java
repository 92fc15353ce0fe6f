package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What held until a day, such as a name that was borne before. What holds at last stands beside the former ones. */
public interface Former {

    /** First day on which it no longer held. */
    LocalDate until();

    /** In the order of their days. */
    static <F extends Former> List<F> sorted(Collection<F> all) {
        return all.stream().sorted(Comparator.comparing(Former::until)).toList();
    }

    /** The one that held on the day; the first one for all days before; empty where what holds at last did. */
    static <F extends Former> Optional<F> on(LocalDate day, Collection<F> all) {
        return all.stream().filter(former -> day.isBefore(former.until())).min(Comparator.comparing(Former::until));
    }
}
