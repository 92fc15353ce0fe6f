package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another name from a day on. */
record GroupRenaming(@NotBlank @Size(max = 100) @Schema(examples = "怀远实验中学教育集团") @ProperName String name,
        @NotNull @Schema(description = "First day of the new name") LocalDate validFrom,
        @NotBlank @Size(max = 500) @Schema(examples = "更名批复") String reason) {
}
