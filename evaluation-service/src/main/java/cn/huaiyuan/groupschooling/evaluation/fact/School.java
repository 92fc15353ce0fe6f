package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A school, as far as rules look at it.
 *
 * @param ownership what it is at last
 * @param formerClassifications what it was before; none in events from before that was told
 * @param status none in events from before schools could be voided: those stand
 */
public record School(UUID id, Ownership ownership, List<FormerClassification> formerClassifications,
        EntryStatus status) {

    public School {
        requireNonNull(id, "id");
        requireNonNull(ownership, "ownership");
        formerClassifications = formerClassifications == null ? List.of() : List.copyOf(formerClassifications);
        status = status == null ? EntryStatus.ACTIVE : status;
    }

    /** Whether it was not voided. */
    public boolean stands() {
        return status == EntryStatus.ACTIVE;
    }

    /** Who runs it on the day: a private school may become public, and the other way round. */
    public Ownership ownershipOn(LocalDate day) {
        return formerClassifications.stream().filter(former -> day.isBefore(former.until()))
                .min(Comparator.comparing(FormerClassification::until)).map(FormerClassification::ownership)
                .orElse(ownership);
    }
}
