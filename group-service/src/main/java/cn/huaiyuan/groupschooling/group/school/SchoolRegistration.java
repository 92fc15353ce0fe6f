package cn.huaiyuan.groupschooling.group.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school as it is to stand in the register. */
record SchoolRegistration(@NotBlank @Size(max = 100) @Schema(examples = "怀远实验中学") String name,
        @NotNull School.Ownership ownership,
        @Pattern(regexp = SchoolRules.LEGAL_PERSON_CODE, message = "{legal-person-code}") @Schema(nullable = true, description = "Unified social credit code, GB 32100", examples = "123403210000000197") String legalPersonCode,
        @NotNull LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it is no longer open") LocalDate closedOn,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered") String reason) {

    SchoolState state(UUID id, String schoolCode) {
        return new SchoolState(id, schoolCode, name, ownership, legalPersonCode, openedOn, closedOn);
    }
}
