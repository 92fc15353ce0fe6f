package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry of a school, as a caller wants it. */
record SchoolRegistration(
        @NotBlank @Size(max = 100) @Schema(description = "The last of its names", examples = "怀远实验中学") @ProperName String name,
        @Schema(nullable = true, description = "The last one; unchanged if it is not given, SCHOOL for a new school") School.Kind kind,
        @NotNull @Schema(description = "The last one") School.Ownership ownership, @NotNull LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open; open if it is not given") LocalDate closedOn,
        @Size(max = 100) @Schema(nullable = true, description = "Names it had before; unchanged if they are not given, `[]` for none") List<@Valid FormerName> formerNames,
        @Size(max = 100) @Schema(nullable = true, description = "Kinds and ownerships it had before; unchanged if they are not given, `[]` for none") List<@Valid FormerClassification> formerClassifications,
        @Size(max = 100) @Schema(nullable = true, description = "Its legal persons, which must be registered; none if they are not given") List<@Valid SchoolLegalPerson> legalPersons,
        @Size(max = 500) @Schema(nullable = true, description = "Why the code is right although it is of another province; not for a code of Anhui") String codeOverride,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to correct an entry, or to enter it anew after it was voided") String reason) {

    Life life() {
        return new Life(openedOn, closedOn);
    }

    /**
     * Takes what it does not give from the current entry.
     *
     * @param current null if the school is new, or was voided
     */
    SchoolRegistration over(School current) {
        return current == null
                ? this
                : new SchoolRegistration(name, kind == null ? current.classification().kind() : kind, ownership,
                        openedOn, closedOn, formerNames == null ? current.names().former() : formerNames,
                        formerClassifications == null ? current.classifications().former() : formerClassifications,
                        legalPersons, codeOverride, reason);
    }

    /** Whether the entry already is as wanted. */
    boolean matches(School school) {
        return school.stands() && Objects.equals(codeOverride, school.codeOverride())
                && names().sorted().equals(school.names())
                && classifications().sorted().equals(school.classifications())
                && SchoolLegalPerson.sorted(legalPersonList()).equals(school.legalPersons())
                && life().equals(school.life());
    }

    Dated<String, FormerName> names() {
        return new Dated<>(formerNames == null ? List.of() : formerNames, name);
    }

    Dated<Classification, FormerClassification> classifications() {
        return new Dated<>(formerClassifications == null ? List.of() : formerClassifications,
                new Classification(kind == null ? School.Kind.SCHOOL : kind, ownership));
    }

    List<SchoolLegalPerson> legalPersonList() {
        return legalPersons == null ? List.of() : legalPersons;
    }

    List<String> legalPersonCodes() {
        return legalPersonList().stream().map(SchoolLegalPerson::legalPersonCode).distinct().toList();
    }
}
