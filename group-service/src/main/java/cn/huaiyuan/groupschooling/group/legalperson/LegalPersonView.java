package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A legal person as callers see it.
 *
 * @param deregisteredOn the first day on which it no longer exists; null while it does
 * @param checkHolds     false: the check character does not fit the code, and {@code checkOverride} says why it stands
 */
@Schema(name = "LegalPerson")
record LegalPersonView(UUID id,
        @Schema(description = "Unified social credit code, GB 32100", examples = "123403210000000197") String legalPersonCode,
        @Schema(examples = "怀远实验中学") String name, LocalDate registeredOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate deregisteredOn,
        @Schema(nullable = true, description = "The approval of its end") String deregistrationDocument,
        @Schema(description = "Whether the check character fits the code (GB 32100)") boolean checkHolds,
        @Schema(nullable = true, description = "Why the code stands although it does not") String checkOverride,
        @Schema(description = "A voided one never was") Status status,
        @Schema(nullable = true, description = "Why it was voided; null where it stands") String voidedBecause) {

    static LegalPersonView of(LegalPerson person) {
        return new LegalPersonView(person.id(), person.code(), person.name(), person.registeredOn(),
                person.deregisteredOn(), person.deregistrationDocument(), person.checkOverride() == null,
                person.checkOverride(), person.status(), person.voidedBecause());
    }
}
