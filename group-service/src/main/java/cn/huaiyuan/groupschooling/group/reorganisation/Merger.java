package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Into which one a school or a unit is merged, from which day on. */
record Merger(
        @NotBlank @Schema(description = "Code of the one that takes it in; it exists on the day", examples = "2134000002") @Identifying String into,
        @NotNull @Schema(description = "First day on which the merged one no longer exists") LocalDate on,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教〔2026〕12号") String document,
        @NotBlank @Size(max = 500) @Schema(examples = "两校合并") String reason) {
}
