package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another name from a day on. */
record SchoolRenaming(@NotBlank @Size(max = 100) @Schema(examples = "怀远县实验小学教育集团总校") @ProperName String name,
        @NotNull @Schema(description = "First day of the new name") LocalDate validFrom,
        @NotBlank @Size(max = 500) @Schema(examples = "更名批复") String reason) {
}
