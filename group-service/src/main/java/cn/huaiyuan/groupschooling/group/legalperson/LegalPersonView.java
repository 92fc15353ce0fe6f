package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal person as callers see it. */
@Schema(name = "LegalPerson")
record LegalPersonView(UUID id,
        @Schema(description = "Unified social credit code, GB 32100", examples = "123403210000000197") String legalPersonCode,
        @Schema(examples = "怀远实验中学") String name, LocalDate registeredOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate deregisteredOn,
        @Schema(nullable = true, description = "The approval of the deregistration") String deregistrationDocument,
        @Schema(description = "Whether the check character fits the code (GB 32100)") boolean checkHolds,
        @Schema(nullable = true, description = "Why the code is right although the check character does not fit") String checkOverride,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static LegalPersonView of(LegalPerson person) {
        return new LegalPersonView(person.id(), person.code(), person.name(), person.registeredOn(),
                person.deregisteredOn(), person.deregistrationDocument(), person.checkOverride() == null,
                person.checkOverride(), person.status(), person.voidedBecause());
    }
}
