package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An education group (教育集团).
 *
 * @param foundedOn first day on which it exists
 * @param dissolvedOn first day on which it no longer exists, or null
 * @param status none in events from before groups could be voided: those stand
 */
public record Group(UUID id, LocalDate foundedOn, LocalDate dissolvedOn, List<TierPeriod> tiers,
        EntryStatus status) {

    public Group {
        requireNonNull(id, "id");
        requireNonNull(foundedOn, "foundedOn");
        tiers = List.copyOf(tiers);
        status = status == null ? EntryStatus.ACTIVE : status;
    }

    /** Whether it was not voided. */
    public boolean stands() {
        return status == EntryStatus.ACTIVE;
    }

    /** Whether the group exists on the day; a voided one never did. */
    public boolean existsOn(LocalDate day) {
        return stands() && !foundedOn.isAfter(day) && (dissolvedOn == null || dissolvedOn.isAfter(day));
    }

    /** The tier on the day; empty if the group has none or does not exist then. */
    public Optional<TierPeriod> tierOn(LocalDate day) {
        return existsOn(day) ? tiers.stream().filter(period -> period.isValidOn(day)).findFirst() : Optional.empty();
    }
}
