package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal person as a caller registers it. */
record LegalPersonRegistration(@NotBlank @Size(max = 100) @Schema(examples = "怀远实验中学") @ProperName String name,
        @NotNull LocalDate registeredOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate deregisteredOn,
        @Size(max = 200) @Schema(nullable = true, description = "The establishment office's approval of the deregistration; required with `deregisteredOn`", examples = "怀编办〔2026〕5号") String deregistrationDocument,
        @Size(max = 500) @Schema(nullable = true, description = "Why the code is right although its check character does not fit; only then") String checkOverride,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to change an entry, or to enter it anew after it was voided") String reason) {
}
