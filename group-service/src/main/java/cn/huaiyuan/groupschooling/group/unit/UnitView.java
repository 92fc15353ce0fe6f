package cn.huaiyuan.groupschooling.group.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit as callers see it.
 *
 * @param closedOn the first day on which it no longer exists; null while it does
 */
@Schema(name = "Unit")
record UnitView(UUID id, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "3134000001-C01") String campusCode, UUID schoolId,
        @Schema(examples = "3134000001") String schoolCode,
        @Schema(description = "Name within the group", examples = "校本部") String displayName,
        @Schema(nullable = true, description = "Name it goes by outside") String currentName, Stage stage,
        Unit.Kind kind, LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate closedOn,
        List<SuspensionPeriod> suspensions) {

    static UnitView of(Unit unit) {
        return new UnitView(unit.id(), unit.unitCode(), unit.campusCode(), unit.school().id(),
                unit.school().schoolCode(), unit.displayName(), unit.currentName(), unit.stage(), unit.kind(),
                unit.openedOn(), unit.closedOn(), SuspensionPeriod.sorted(unit.suspensions()));
    }
}
