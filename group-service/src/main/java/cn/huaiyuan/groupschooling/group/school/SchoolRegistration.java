package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerNameEntry;
import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as it is to stand in the register. */
record SchoolRegistration(
        @NotBlank @Size(max = 100) @Schema(description = "The last of its names", examples = "怀远实验中学") @ProperName String name,
        @Schema(nullable = true, description = "The last one; stays where it is not given, SCHOOL for a new one") School.Kind kind,
        @NotNull @Schema(description = "The last one") School.Ownership ownership, @NotNull LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open; open where it is not given") LocalDate closedOn,
        @Size(max = 100) @Schema(nullable = true, description = "Names it bore before; they stay where they are not given, `[]` says that there are none") List<@Valid FormerNameEntry> formerNames,
        @Size(max = 100) @Schema(nullable = true, description = "What it was before, of which kind and run by whom; stays where it is not given, `[]` says that it was nothing else") List<@Valid FormerClassificationEntry> formerClassifications,
        @Size(max = 100) @Schema(nullable = true, description = "Registered legal persons behind it, dated; none where it is not given") List<@Valid LegalPersonEntry> legalPersons,
        @Size(max = 500) @Schema(nullable = true, description = "Why the code is right although it is of another province; only then") String codeOverride,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered, and to enter anew what was voided") String reason) {

    Life life() {
        return new Life(openedOn, closedOn);
    }

    /**
     * With what it does not say as it stands.
     *
     * @param standing null where it is new, or was voided
     */
    SchoolRegistration over(School standing) {
        return standing == null
                ? this
                : new SchoolRegistration(name, kind == null ? standing.classification().kind() : kind, ownership,
                        openedOn, closedOn, formerNames == null ? standing.formerNames() : formerNames,
                        formerClassifications == null ? standing.formerClassifications() : formerClassifications,
                        legalPersons, codeOverride, reason);
    }

    Dated<String, FormerNameEntry> names() {
        return new Dated<>(formerNames == null ? List.of() : formerNames, name);
    }

    Dated<Classification, FormerClassificationEntry> classifications() {
        return new Dated<>(formerClassifications == null ? List.of() : formerClassifications,
                new Classification(kind == null ? School.Kind.SCHOOL : kind, ownership));
    }

    List<LegalPersonEntry> legalPersonList() {
        return legalPersons == null ? List.of() : legalPersons;
    }

    List<String> legalPersonCodes() {
        return legalPersonList().stream().map(LegalPersonEntry::legalPersonCode).distinct().toList();
    }

    SchoolState state(UUID id, String schoolCode, List<Succession> successions) {
        return SchoolState.of(id, schoolCode, codeOverride, name, Former.sorted(names().former()),
                classifications().last(), Former.sorted(classifications().former()),
                LegalPersonEntry.sorted(legalPersonList()), openedOn, closedOn, successions, Status.ACTIVE);
    }
}
