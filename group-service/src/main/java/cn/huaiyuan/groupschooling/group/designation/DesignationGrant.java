package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to enter a designation of a school or of a single unit. */
record DesignationGrant(
        @Schema(nullable = true, description = "Code of the school, if all its units are designated; otherwise give `unit`", examples = "3134000001") @Identifying String school,
        @Schema(nullable = true, description = "Code or id of the unit, if it alone is designated; otherwise give `school`", examples = "3134000001-C01-J") @Identifying String unit,
        @NotBlank @Size(max = 200) @Schema(description = "The city bureau's document", examples = "蚌教〔2024〕12号") String document,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo) {

    DesignationTerms terms() {
        return new DesignationTerms(document, validFrom, validTo);
    }
}
