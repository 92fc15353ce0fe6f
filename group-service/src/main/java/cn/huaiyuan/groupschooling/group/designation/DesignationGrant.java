package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the city's education bureau has said of a school or of one unit. */
record DesignationGrant(
        @Schema(nullable = true, description = "Code of the school, where all its units are meant; or else `unit`", examples = "3134000001") @Identifying String school,
        @Schema(nullable = true, description = "Code or id of the unit, where it alone is meant; or else `school`", examples = "3134000001-C01-J") @Identifying String unit,
        @NotBlank @Size(max = 200) @Schema(description = "The city bureau's document", examples = "蚌教〔2024〕12号") String document,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo) {

    DesignationTerms terms() {
        return new DesignationTerms(document, validFrom, validTo);
    }
}
