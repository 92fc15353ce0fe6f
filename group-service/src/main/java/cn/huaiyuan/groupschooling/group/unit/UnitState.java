package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The state that unit events carry.
 *
 * @param schoolId the last of {@code schools}
 * @param kind     the last one
 * @param became   the last of {@code successions}; null if there is none
 */
record UnitState(UUID id, String unitCode, String campusCode, UUID schoolId, List<UnitSchool> schools,
        String displayName, String currentName, List<FormerUnitName> formerNames, Stage stage, Unit.Kind kind,
        List<FormerUnitKind> formerKinds, LocalDate openedOn, LocalDate closedOn,
        List<Suspension> suspensions, Succession became, List<Succession> successions, Status status) {
    static final Noun<Unit> NOUN = new Noun<>("unit", UnitState::of);

    static UnitState of(Unit unit) {
        return new UnitState(unit.id(), unit.unitCode(), unit.campusCode(), unit.school().id(),
                UnitSchool.of(unit.schools()), unit.displayName(), unit.currentName(), unit.names().former(),
                unit.stage(), unit.kind(), unit.kinds().former(), unit.openedOn(), unit.closedOn(),
                unit.suspensions(), Successions.last(unit.successions()),
                unit.successions(), unit.status());
    }
}
