package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A kind that a unit was of before.
 *
 * @param until first day on which it was no longer of the kind
 */
public record FormerUnitKind(UnitKind kind, LocalDate until) {

    public FormerUnitKind {
        requireNonNull(kind, "kind");
        requireNonNull(until, "until");
    }
}
