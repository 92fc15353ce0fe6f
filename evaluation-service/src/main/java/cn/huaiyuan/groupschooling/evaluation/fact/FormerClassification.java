package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What a school was before.
 *
 * @param until first day on which it no longer was so
 */
public record FormerClassification(Ownership ownership, LocalDate until) {

    public FormerClassification {
        requireNonNull(ownership, "ownership");
        requireNonNull(until, "until");
    }
}
