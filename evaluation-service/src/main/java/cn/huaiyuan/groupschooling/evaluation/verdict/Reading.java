package cn.huaiyuan.groupschooling.evaluation.verdict;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A decision on how an unclear clause was read.
 *
 * @param decision its number in the rule catalogue, for example {@code D-03}; {@code EDGE} for a row of the common edge cases
 * @param key the parameter that stands for it
 * @param value the reading used
 * @param fixed true if no parameter changes it yet
 */
public record Reading(String decision, String key, String value, boolean fixed) {

    public Reading {
        requireNonNull(decision, "decision");
        requireNonNull(key, "key");
        requireNonNull(value, "value");
    }

    /** A reading that a parameter chose, found among the parameters by its key. */
    public static Reading chosen(String decision, String key, Map<String, Object> parameters) {
        return new Reading(decision, key, parameters.get(key).toString(), false);
    }

    /** The only reading there is so far, found in the same way. */
    public static Reading fixed(String decision, String key, Map<String, Object> parameters) {
        return new Reading(decision, key, parameters.get(key).toString(), true);
    }
}
