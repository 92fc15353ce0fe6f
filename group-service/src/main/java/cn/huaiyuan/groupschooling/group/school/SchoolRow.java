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
 * A row of a table of schools. It gives the last legal person only. A row has no former legal persons, names, kinds and
 * ownerships and no reason for a code of another province: these remain unchanged.
 *
 * @param kind            null leaves it unchanged; a new school is then a SCHOOL
 * @param legalPersonCode null leaves the legal persons unchanged
 * @param legalPersonFrom null for the day on which the school opened, or if the legal person remains the same
 */
record SchoolRow(@NotBlank @Size(max = 50) @Identifying String schoolCode,
        @NotBlank @Size(max = 100) @ProperName String name,
        School.Kind kind,
        @NotNull School.Ownership ownership, @NotNull LocalDate openedOn, LocalDate closedOn,
        @Size(max = 50) @Identifying String legalPersonCode,
        LocalDate legalPersonFrom, @Size(max = 500) String reason) {

    /** The entry if the school is new or was voided. */
    SchoolRegistration registration() {
        return new SchoolRegistration(name, kind, ownership, openedOn, closedOn, List.of(), List.of(),
                endedWithTheSchool(legalPersons(List.of())), null, reason);
    }

    /** The current entry with what the row gives, without what would begin only after the closing day. */
    SchoolRegistration registration(School current, LocalDate today) {
        var names = current.names();
        var classifications = current.classifications();
        return new SchoolRegistration(names.lastAfterRow(name, Function.identity(), today, closedOn),
                classifications.lastAfterRow(kind, Classification::kind, today, closedOn),
                classifications.lastAfterRow(ownership, Classification::ownership, today, closedOn), openedOn, closedOn,
                names.endedOn(closedOn).former(), classifications.endedOn(closedOn).former(),
                endedWithTheSchool(legalPersons(knownPersons(current))), current.codeOverride(), reason);
    }

    /** Whether the row gives another legal person than the last one, without its first day. */
    boolean lacksLegalPersonFrom(School known) {
        var persons = knownPersons(known);
        return legalPersonCode != null && legalPersonFrom == null && !persons.isEmpty()
                && !persons.get(persons.size() - 1).legalPersonCode().equals(legalPersonCode);
    }

    /** A legal person that ended with the school has no end again: the row gives the closing day of the school anew. */
    private List<SchoolLegalPerson> knownPersons(School known) {
        if (known == null) {
            return List.of();
        }
        var end = known.closedOn() == null ? null : known.closedOn().minusDays(1);
        return known.legalPersons().stream()
                .filter(person -> closedOn == null || person.validFrom().isBefore(closedOn))
                .map(person -> person.validTo() != null && person.validTo().equals(end)
                        ? person.endingOn(null)
                        : person)
                .toList();
    }

    private List<SchoolLegalPerson> legalPersons(List<SchoolLegalPerson> known) {
        if (legalPersonCode == null) {
            return known;
        }
        var persons = new ArrayList<>(known);
        var last = persons.isEmpty() ? null : persons.remove(persons.size() - 1);
        if (last != null && last.legalPersonCode().equals(legalPersonCode)) {
            persons.add(legalPersonFrom == null
                    ? last
                    : new SchoolLegalPerson(legalPersonCode, legalPersonFrom, last.validTo()));
            return persons;
        }
        var from = legalPersonFrom == null ? openedOn : legalPersonFrom;
        if (last != null) {
            persons.add(last.validTo() == null && last.validFrom().isBefore(from)
                    ? last.endingOn(from.minusDays(1))
                    : last);
        }
        persons.add(new SchoolLegalPerson(legalPersonCode, from, null));
        return persons;
    }

    private List<SchoolLegalPerson> endedWithTheSchool(List<SchoolLegalPerson> persons) {
        return closedOn == null
                ? persons
                : persons.stream().map(person -> person.period().before(closedOn)
                        .map(left -> person.endingOn(left.to())).orElse(person)).toList();
    }
}
