package cn.huaiyuan.groupschooling.group.educationgroup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new tier or governance from a day on. */
record TierChange(@NotNull Tier tier, @NotNull Governance governance,
        @NotNull @Schema(description = "First day; the period before ends the day before") LocalDate validFrom,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2026〕2号") String document,
        @Schema(required = true, description = "True where no document states the tier") boolean assumed,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed for TIGHT to LOOSE, which is an exception") String reason) {

    TierEntry entry() {
        return new TierEntry(tier, governance, validFrom, null, document, assumed);
    }
}
