package cn.huaiyuan.groupschooling.group.designation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to end a designation. */
record DesignationEnd(@NotNull @Schema(description = "Last day, inclusive") LocalDate lastDay,
        @NotBlank @Size(max = 500) @Schema(description = "Why, and the document that states it", examples = "经市教育局复核不再认定（蚌教〔2026〕9号）") String reason) {
}
