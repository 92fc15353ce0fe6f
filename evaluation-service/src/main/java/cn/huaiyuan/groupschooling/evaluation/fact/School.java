package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A school, as far as rules look at it.
 *
 * @param ownership what it is at last
 * @param formerClassifications what it was before; none in events from before that was told
 * @param legalPersons whose it is, with days; none in events from before that was told
 * @param status none in events from before schools could be voided: those stand
 */
public record School(UUID id, Ownership ownership, List<FormerClassification> formerClassifications,
        List<SchoolLegalPerson> legalPersons, EntryStatus status) {

    public School {
        requireNonNull(id, "id");
        requireNonNull(ownership, "ownership");
        formerClassifications = formerClassifications == null ? List.of() : List.copyOf(formerClassifications);
        legalPersons = legalPersons == null ? List.of() : List.copyOf(legalPersons);
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

    /** The code of its legal person on the day; empty if none is recorded. */
    public Optional<String> legalPersonOn(LocalDate day) {
        return legalPersons.stream().filter(one -> one.isValidOn(day)).map(SchoolLegalPerson::legalPersonCode)
                .findFirst();
    }
}
