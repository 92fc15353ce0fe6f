package cn.huaiyuan.groupschooling.group.designation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a unit is weak or new on a day.
 *
 * @param designation the designation by which it is weak, its own before its school's; null if it is not weak
 * @param newUntil    the last day on which it is new
 */
@Schema(name = "UnitStanding")
record StandingView(UUID unitId, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "校本部") String displayName, LocalDate asOf,
        @Schema(description = "Whether it is designated as weak on `asOf`, by itself or with its school") boolean weak,
        @Schema(nullable = true, description = "The designation by which it is weak; null if it is not weak") DesignationView designation,
        @Schema(description = "Whether it was opened at most `membership.new_school_years` years ago (三年内新建校)") boolean newSchool,
        LocalDate openedOn, @Schema(description = "The last day on which it is new") LocalDate newUntil) {
}
