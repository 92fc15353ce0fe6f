package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to merge a school or a unit into another. */
record Merger(
        @NotBlank @Schema(description = "Code of the one that takes it in; it must exist on the day", examples = "2134000002") @Identifying String into,
        @NotNull @Schema(description = "First day on which the merged one no longer exists") LocalDate on,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教〔2026〕12号") String document,
        @NotBlank @Size(max = 500) @Schema(examples = "两校合并") String reason) {

    Succession succession() {
        return new Succession(on, Manner.MERGED, List.of(into), document);
    }
}
