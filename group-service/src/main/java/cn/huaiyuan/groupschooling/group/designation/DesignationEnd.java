package cn.huaiyuan.groupschooling.group.designation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when on a school or unit is no longer weak. */
record DesignationEnd(@NotNull @Schema(description = "Last day, inclusive") LocalDate lastDay,
        @NotBlank @Size(max = 500) @Schema(description = "Why, with the document that says so", examples = "经市教育局复核不再认定（蚌教〔2026〕9号）") String reason) {
}
