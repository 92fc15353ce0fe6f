package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Enters units into the register and corrects them there. */
@ApplicationScoped
class UnitService {
    @Inject
    Units units;
    @Inject
    Schools schools;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;

    @Transactional
    Entry<Unit> put(String unitCode, UnitRegistration wanted) {
        return units.of(unitCode).map(unit -> new Entry<>(change(unit, wanted), false))
                .orElseGet(() -> new Entry<>(register(unitCode, wanted), true));
    }

    private Unit register(String unitCode, UnitRegistration wanted) {
        preconditions.requireAbsent();
        var school = schools.of(wanted.schoolCode());
        UnitRules.registration(unitCode, wanted, school.map(School::life).orElse(null)).rejectIfAny();
        var unit = new Unit(unitCode, school.orElseThrow(), wanted);
        units.persist(unit);
        outbox.record(new Event("unit.registered.v1", unit, UnitState.of(unit), null, wanted.reason()));
        return unit;
    }

    private Unit change(Unit unit, UnitRegistration wanted) {
        preconditions.requireMatch(unit);
        var before = UnitState.of(unit);
        var school = schools.of(wanted.schoolCode());
        var schoolId = school.map(School::id).orElse(null);
        if (wanted.state(unit.id(), unit.unitCode(), schoolId).equals(before)) {
            return unit;
        }
        UnitRules.change(unit.unitCode(), wanted, school.map(School::life).orElse(null)).rejectIfAny();
        unit.change(wanted);
        outbox.record(new Event("unit.changed.v1", unit, UnitState.of(unit), before, wanted.reason()));
        return unit;
    }

    Unit get(String idOrCode) {
        return units.reached(idOrCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    Page<Unit> list(Units.UnitFilter filter, PageRequest page) {
        return units.list(filter, page);
    }
}
