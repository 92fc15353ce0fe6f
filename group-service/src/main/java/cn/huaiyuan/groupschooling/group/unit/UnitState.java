package cn.huaiyuan.groupschooling.group.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that unit events carry. */
record UnitState(UUID id, String unitCode, String campusCode, UUID schoolId, String displayName, String currentName,
        Stage stage, Unit.Kind kind, LocalDate openedOn, LocalDate closedOn, List<SuspensionPeriod> suspensions) {

    static UnitState of(Unit unit) {
        return new UnitState(unit.id(), unit.unitCode(), unit.campusCode(), unit.school().id(), unit.displayName(),
                unit.currentName(), unit.stage(), unit.kind(), unit.openedOn(), unit.closedOn(),
                SuspensionPeriod.sorted(unit.suspensions()));
    }
}
