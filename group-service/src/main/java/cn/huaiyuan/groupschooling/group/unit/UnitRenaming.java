package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other names from a day on. */
record UnitRenaming(
        @NotBlank @Size(max = 100) @Schema(description = "Name within the group", examples = "东校区") @ProperName String displayName,
        @Size(max = 100) @Schema(nullable = true, description = "Its public name; none if it is not given") @ProperName String currentName,
        @NotNull @Schema(description = "First day of the new names") LocalDate validFrom,
        @NotBlank @Size(max = 500) @Schema(examples = "更名批复") String reason) {
}
