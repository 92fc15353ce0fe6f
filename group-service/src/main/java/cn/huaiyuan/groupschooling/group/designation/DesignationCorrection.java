package cn.huaiyuan.groupschooling.group.designation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to correct a designation. */
record DesignationCorrection(
        @NotBlank @Size(max = 200) @Schema(description = "The city bureau's document", examples = "蚌教〔2024〕12号") String document,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo,
        @NotBlank @Size(max = 500) @Schema(examples = "文号误录") String reason) {

    DesignationTerms terms() {
        return new DesignationTerms(document, validFrom, validTo);
    }
}
