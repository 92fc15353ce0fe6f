package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerNameEntry;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.register.Status;
import cn.huaiyuan.groupschooling.group.succession.Succession;
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
        @NotBlank @Size(max = 100) @Schema(description = "The last of its names", examples = "怀远实验中学") String name,
        @Schema(nullable = true, description = "The last one; SCHOOL where it is not given") School.Kind kind,
        @NotNull @Schema(description = "The last one") School.Ownership ownership, @NotNull LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open") LocalDate closedOn,
        @Size(max = 100) @Schema(nullable = true, description = "Names it bore before") List<@Valid FormerNameEntry> formerNames,
        @Size(max = 100) @Schema(nullable = true, description = "What it was before, of which kind and run by whom") List<@Valid FormerClassificationEntry> formerClassifications,
        @Size(max = 100) @Schema(nullable = true, description = "Registered legal persons behind it, dated") List<@Valid LegalPersonEntry> legalPersons,
        @Size(max = 500) @Schema(nullable = true, description = "Why the code is right although it is of another province; only then") String codeOverride,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered, and to enter anew what was voided") String reason) {

    Life life() {
        return new Life(openedOn, closedOn);
    }

    Classification classification() {
        return new Classification(kind == null ? School.Kind.SCHOOL : kind, ownership);
    }

    List<FormerNameEntry> formerNameList() {
        return formerNames == null ? List.of() : formerNames;
    }

    List<FormerClassificationEntry> formerClassificationList() {
        return formerClassifications == null ? List.of() : formerClassifications;
    }

    List<LegalPersonEntry> legalPersonList() {
        return legalPersons == null ? List.of() : legalPersons;
    }

    List<String> legalPersonCodes() {
        return legalPersonList().stream().map(LegalPersonEntry::legalPersonCode).distinct().toList();
    }

    SchoolState state(UUID id, String schoolCode, List<Succession> successions) {
        return SchoolState.of(id, schoolCode, codeOverride, name, Former.sorted(formerNameList()), classification(),
                Former.sorted(formerClassificationList()), LegalPersonEntry.sorted(legalPersonList()), openedOn,
                closedOn, successions, Status.ACTIVE);
    }
}
