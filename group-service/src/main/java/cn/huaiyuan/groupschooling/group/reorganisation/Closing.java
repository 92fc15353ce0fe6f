package cn.huaiyuan.groupschooling.group.reorganisation;

import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to close a school or a unit. */
record Closing(@NotNull @Schema(description = "First day on which it no longer exists") LocalDate on,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教〔2026〕12号") String document,
        @NotBlank @Size(max = 500) @Schema(examples = "布局调整") String reason) {

    Succession succession() {
        return new Succession(on, Manner.CLOSED, List.of(), document);
    }
}
