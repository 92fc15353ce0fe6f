package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import cn.huaiyuan.groupschooling.group.educationgroup.TierChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for another tier or governance. */
record TierSubmission(@NotNull Tier tier, @NotNull Governance governance,
        @NotNull @Schema(description = "First day of the new tier") LocalDate validFrom,
        @Schema(nullable = true, description = "Day of the application; today if it is not given") LocalDate appliedOn,
        @NotBlank @Size(max = 200) @Schema(description = "The application itself", examples = "实验小学集团〔2026〕8号") String document,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required for TIGHT to LOOSE, which is an exception") String reason,
        @Size(max = 100) @Schema(nullable = true, description = "From LOOSE to TIGHT: each item of the catalogue `TRANSITION_CHECK` that is valid on the day of the application, once; otherwise none") List<TierApplication.@Valid Check> checks) {

    TierChange change() {
        return new TierChange(tier, governance, validFrom, document, reason);
    }

    List<TierApplication.Check> answers() {
        return checks == null ? List.of() : checks;
    }
}
