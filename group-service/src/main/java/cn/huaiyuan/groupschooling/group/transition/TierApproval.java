package cn.huaiyuan.groupschooling.group.transition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Approves an application. */
record TierApproval(@NotNull @Schema(description = "Day of the decision") LocalDate decidedOn,
        @NotBlank @Size(max = 200) @Schema(description = "What states the decision and the new tier", examples = "怀教体〔2026〕12号") String document,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required for TIGHT to LOOSE, which is an exception, and if the tier begins before the decision") String reason) {

    Decision decision() {
        return new Decision(decidedOn, document, reason);
    }
}
