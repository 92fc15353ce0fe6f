package cn.huaiyuan.groupschooling.kit.aggregate;

import java.util.Collection;
import java.util.List;

/**
 * Holds what must be true across things of several kinds. The package that knows the whole implements it; the one
 * whose thing changed asks every guard of that kind, before its transaction ends.
 */
public interface Guard<T> {

    /**
     * All that changed at once, so that what they depend on is locked in one order.
     *
     * @throws cn.huaiyuan.groupschooling.kit.problem.ProblemException 409, where a change cannot stand
     */
    void checkAll(Collection<T> changed);

    /** The same for one. */
    default void check(T changed) {
        checkAll(List.of(changed));
    }
}
