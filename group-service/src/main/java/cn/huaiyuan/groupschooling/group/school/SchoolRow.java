package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a table of schools. It names the last legal person behind the school; those before, former names, what the
 * school was before, and why its code is of another province, are not said by a row and stay.
 *
 * @param kind            null leaves it as it is; a new school is a SCHOOL then
 * @param legalPersonCode null leaves whoever stands behind the school
 * @param legalPersonFrom null for the day the school opened, or where the legal person stays the same
 */
record SchoolRow(@NotBlank @Size(max = 50) @Identifying String schoolCode,
        @NotBlank @Size(max = 100) @ProperName String name,
        School.Kind kind,
        @NotNull School.Ownership ownership, @NotNull LocalDate openedOn, LocalDate closedOn,
        @Size(max = 50) @Identifying String legalPersonCode,
        LocalDate legalPersonFrom, @Size(max = 500) String reason) {

    /** As it is registered, where it is new or was voided. */
    SchoolRegistration registration() {
        return new SchoolRegistration(name, kind, ownership, openedOn, closedOn, List.of(), List.of(),
                endedWithTheSchool(legalPersons(List.of())), null, reason);
    }

    /** As it stands, with what the row says about it, and without what it would be only after its end. */
    SchoolRegistration registration(School standing, LocalDate today) {
        var names = standing.names();
        var are = standing.classifications();
        return new SchoolRegistration(names.told(name, Function.identity(), today, closedOn),
                are.told(kind, Classification::kind, today, closedOn),
                are.told(ownership, Classification::ownership, today, closedOn), openedOn, closedOn,
                names.endedOn(closedOn).former(), are.endedOn(closedOn).former(),
                endedWithTheSchool(legalPersons(behind(standing))), standing.codeOverride(), reason);
    }

    /** Whether the row names another legal person than the last one and does not say since when. */
    boolean leavesOpenSinceWhen(School known) {
        var standing = behind(known);
        return legalPersonCode != null && legalPersonFrom == null && !standing.isEmpty()
                && !standing.get(standing.size() - 1).legalPersonCode().equals(legalPersonCode);
    }

    /** One that ended with the school is open again: the row says anew when the school ends, if it does. */
    private List<LegalPersonEntry> behind(School known) {
        if (known == null) {
            return List.of();
        }
        var end = known.closedOn() == null ? null : known.closedOn().minusDays(1);
        return known.legalPersons().stream()
                .filter(entry -> closedOn == null || entry.validFrom().isBefore(closedOn))
                .map(entry -> entry.validTo() != null && entry.validTo().equals(end)
                        ? new LegalPersonEntry(entry.legalPersonCode(), entry.validFrom(), null)
                        : entry)
                .toList();
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
                : entries.stream().map(entry -> entry.period().before(closedOn)
                        .map(left -> new LegalPersonEntry(entry.legalPersonCode(), left.from(), left.to()))
                        .orElse(entry)).toList();
    }
}
