package cn.huaiyuan.groupschooling.group.period;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A value that held until a day, such as a former name. The last value is kept beside the former ones. */
public interface Former<V> {

    V held();

    /** First day on which it no longer held. */
    LocalDate until();

    /** In the order of their days. */
    static <F extends Former<?>> List<F> sorted(Collection<F> all) {
        return all.stream().sorted(Comparator.comparing(Former::until)).toList();
    }
}
