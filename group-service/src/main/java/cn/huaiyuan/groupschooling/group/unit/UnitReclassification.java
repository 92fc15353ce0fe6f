package cn.huaiyuan.groupschooling.group.unit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another kind from a day on. */
record UnitReclassification(@NotNull Unit.Kind kind,
        @NotNull @Schema(description = "First day of the new kind") LocalDate validFrom,
        @NotBlank @Size(max = 500) @Schema(examples = "教学点恢复为完全小学") String reason) {
}
