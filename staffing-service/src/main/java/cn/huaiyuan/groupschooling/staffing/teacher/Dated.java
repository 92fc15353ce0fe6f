package cn.huaiyuan.groupschooling.staffing.teacher;

import java.time.LocalDate;
import java.util.Optional;

/** A fact that holds from one day to another, both inclusive. */
interface Dated<T> {
    LocalDate validFrom();

    /** Null while no end is known. */
    LocalDate validTo();

    /** The same fact, ending on that day. */
    T endingOn(LocalDate day);

    default boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom()) && (validTo() == null || !day.isAfter(validTo()));
    }

    default boolean overlaps(Dated<?> other) {
        return (validTo() == null || !other.validFrom().isAfter(validTo()))
                && (other.validTo() == null || !validFrom().isAfter(other.validTo()));
    }

    /** The part of it up to a day; empty if it begins later. */
    default Optional<T> upTo(LocalDate day) {
        if (validFrom().isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(endingOn(validTo() == null || validTo().isAfter(day) ? day : validTo()));
    }
}
