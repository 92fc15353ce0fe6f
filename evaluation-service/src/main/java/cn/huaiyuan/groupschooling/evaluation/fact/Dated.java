package cn.huaiyuan.groupschooling.evaluation.fact;

import java.time.LocalDate;

/** A fact that holds from a first to a last day, both inclusive; no last day means that it is open. */
public interface Dated {

    /** First day, inclusive. */
    LocalDate validFrom();

    /** Last day, inclusive, or null while the fact is open. */
    LocalDate validTo();

    /** Whether the fact holds on the day. */
    default boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }
}
