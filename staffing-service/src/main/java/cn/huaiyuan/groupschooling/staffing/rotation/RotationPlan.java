package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to register a rotation. Its origin is the teacher's home unit. */
record RotationPlan(
        @NotBlank @Size(max = 64) @Schema(description = "Staff number or id", examples = "T000123") @Identifying String teacher,
        @NotBlank @Size(max = 64) @Schema(description = "Unit code or id of the destination", examples = "2134000002-C01-P") @Identifying String toUnit,
        @NotNull @Schema(description = "First day; in the past if it is registered late") LocalDate plannedFrom,
        @NotNull @Schema(description = "Last day") LocalDate plannedTo, @NotNull Rotation.Mode mode,
        @Min(1) @Max(60) @Schema(description = "Weekly lessons at the destination; required for CIRCUIT") Integer lessonsAtDestination,
        @Min(1) @Max(60) @Schema(description = "Weekly lessons in all; required for CIRCUIT") Integer lessonsTotal,
        @NotNull @Schema(description = "是否调动人事关系: the home unit moves on the day it starts") Boolean personnelRelationMoved,
        @Size(max = 200) @Schema(description = "The document that orders it", examples = "怀教〔2026〕12号") String document) {
}
