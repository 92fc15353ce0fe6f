package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The state that unit events carry.
 *
 * @param schoolId the last of {@code schools}
 * @param kind     the last of its kinds; {@code formerKinds} were before
 * @param became   the last of {@code successions}; null where there is none
 */
record UnitState(UUID id, String unitCode, String campusCode, UUID schoolId, List<UnitSchool> schools,
        String displayName, String currentName, List<FormerUnitNameEntry> formerNames, Stage stage, Unit.Kind kind,
        List<FormerUnitKindEntry> formerKinds, LocalDate openedOn, LocalDate closedOn,
        List<SuspensionPeriod> suspensions, Succession became,
        List<Succession> successions, Status status) {

    static UnitState of(Unit unit) {
        return new UnitState(unit.id(), unit.unitCode(), unit.campusCode(), unit.school().id(),
                UnitSchool.of(unit.schools()), unit.displayName(), unit.currentName(), unit.formerNames(),
                unit.stage(), unit.kind(), unit.formerKinds(), unit.openedOn(), unit.closedOn(),
                SuspensionPeriod.sorted(unit.suspensions()), Successions.last(unit.successions()),
                unit.successions(), unit.status());
    }
}
