package cn.huaiyuan.groupschooling.local.boundary;

import java.util.List;
import java.util.Set;

/**
 * A request that must be refused.
 *
 * @param why    what is wrong with it
 * @param status any of these may answer it
 * @param named  pointers and parameters that the violations must all name
 * @param code   of the problem; null for any
 */
record Bad(String why, Call call, Set<Integer> status, List<String> named, String code) {

    static Bad of(String why, Call call, Integer... status) {
        return new Bad(why, call, Set.of(status), List.of(), null);
    }

    /** With this code, whatever the status. */
    Bad coded(String code) {
        return new Bad(why, call, status, named, code);
    }

    /** 400 that names what is wrong. */
    static Bad naming(String why, Call call, String... named) {
        return new Bad(why, call, Set.of(400), List.of(named), null);
    }
}
