package cn.huaiyuan.groupschooling.group.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another kind or ownership from a day on. */
record SchoolReclassification(@Schema(nullable = true, description = "Unchanged if it is not given") School.Kind kind,
        @Schema(nullable = true, description = "Unchanged if it is not given") School.Ownership ownership,
        @NotNull @Schema(description = "First day of the new kind or ownership") LocalDate validFrom,
        @NotBlank @Size(max = 500) @Schema(examples = "民办转公办批复") String reason) {

    Classification after(Classification before) {
        return new Classification(kind == null ? before.kind() : kind,
                ownership == null ? before.ownership() : ownership);
    }
}
