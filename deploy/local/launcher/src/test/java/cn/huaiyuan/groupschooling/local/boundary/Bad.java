package cn.huaiyuan.groupschooling.local.boundary;

import java.util.List;
import java.util.Set;

/**
 * A request that must be refused.
 *
 * @param why    what is wrong with it
 * @param status any of these may answer it
 * @param named  pointers and parameters that the violations must all name
 */
record Bad(String why, Call call, Set<Integer> status, List<String> named) {

    static Bad of(String why, Call call, Integer... status) {
        return new Bad(why, call, Set.of(status), List.of());
    }

    /** 400 that names what is wrong. */
    static Bad naming(String why, Call call, String... named) {
        return new Bad(why, call, Set.of(400), List.of(named));
    }
}
