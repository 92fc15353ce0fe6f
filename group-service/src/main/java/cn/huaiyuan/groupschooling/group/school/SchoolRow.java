package cn.huaiyuan.groupschooling.group.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of a table of schools. It names the last legal person behind the school; those before, and former names, are not
 * said by a row and stay.
 *
 * @param legalPersonCode null leaves whoever stands behind the school
 * @param legalPersonFrom null for the day the school opened, or where the legal person stays the same
 */
record SchoolRow(@NotBlank String schoolCode, @NotBlank @Size(max = 100) String name, School.Kind kind,
        @NotNull School.Ownership ownership, @NotNull LocalDate openedOn, LocalDate closedOn, String legalPersonCode,
        LocalDate legalPersonFrom, @Size(max = 500) String reason) {

    /** @param known the school as it stands; null where it is new */
    SchoolRegistration registration(School known) {
        return new SchoolRegistration(name, kind, ownership, openedOn, closedOn,
                known == null ? List.of() : known.formerNames(),
                endedWithTheSchool(legalPersons(known == null ? List.of() : known.legalPersons())), reason);
    }

    private List<LegalPersonEntry> legalPersons(List<LegalPersonEntry> standing) {
        if (legalPersonCode == null) {
            return standing;
        }
        var entries = new ArrayList<>(standing);
        var last = entries.isEmpty() ? null : entries.remove(entries.size() - 1);
        if (last != null && last.legalPersonCode().equals(legalPersonCode)) {
            entries.add(legalPersonFrom == null
                    ? last
                    : new LegalPersonEntry(legalPersonCode, legalPersonFrom, last.validTo()));
            return entries;
        }
        var from = legalPersonFrom == null ? openedOn : legalPersonFrom;
        if (last != null) {
            entries.add(last.validTo() == null && last.validFrom().isBefore(from)
                    ? new LegalPersonEntry(last.legalPersonCode(), last.validFrom(), from.minusDays(1))
                    : last);
        }
        entries.add(new LegalPersonEntry(legalPersonCode, from, null));
        return entries;
    }

    private List<LegalPersonEntry> endedWithTheSchool(List<LegalPersonEntry> entries) {
        return closedOn == null
                ? entries
                : entries.stream().map(entry -> entry.validTo() == null
                        ? new LegalPersonEntry(entry.legalPersonCode(), entry.validFrom(), closedOn.minusDays(1))
                        : entry).toList();
    }
}
