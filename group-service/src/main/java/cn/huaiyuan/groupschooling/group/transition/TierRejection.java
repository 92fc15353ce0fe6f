package cn.huaiyuan.groupschooling.group.transition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rejects an application. */
record TierRejection(@NotNull @Schema(description = "Day of the decision") LocalDate decidedOn,
        @NotBlank @Size(max = 200) @Schema(description = "What states the decision", examples = "怀教体〔2026〕13号") String document,
        @NotBlank @Size(max = 500) @Schema(examples = "尚未明确选派的管理团队") String reason) {

    Decision decision() {
        return new Decision(decidedOn, document, reason);
    }
}
