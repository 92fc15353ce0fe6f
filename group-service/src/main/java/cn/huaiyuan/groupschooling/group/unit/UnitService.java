package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters units into the register, corrects and renames them there. */
@ApplicationScoped
public class UnitService {
    @Inject
    Units units;
    @Inject
    Schools schools;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @Transactional
    Entry<Unit> put(String unitCode, UnitRegistration wanted) {
        return units.of(unitCode).map(unit -> new Entry<>(change(unit, wanted), false))
                .orElseGet(() -> new Entry<>(register(unitCode, wanted), true));
    }

    private Unit register(String unitCode, UnitRegistration wanted) {
        preconditions.requireAbsent();
        var school = schools.of(wanted.schoolCode());
        UnitRules.registration(unitCode, wanted, school.map(School::life).orElse(null),
                units.isCampusOf(wanted.campusCode(), wanted.schoolCode())).rejectIfAny();
        var unit = new Unit(unitCode, school.orElseThrow(), wanted);
        units.persist(unit);
        outbox.record(new Event("unit.registered.v1", unit, UnitState.of(unit), null, wanted.reason()));
        return unit;
    }

    private Unit change(Unit unit, UnitRegistration wanted) {
        preconditions.requireMatch(unit);
        var before = UnitState.of(unit);
        if (wanted.says(unit)) {
            return unit;
        }
        UnitRules.change(unit, wanted).rejectIfAny();
        unit.change(wanted);
        outbox.record(new Event("unit.changed.v1", unit, UnitState.of(unit), before, wanted.reason()));
        return unit;
    }

    @Transactional
    Unit rename(String idOrCode, UnitRenaming renaming) {
        var unit = units.lock(idOrCode).orElseThrow(() -> ProblemException.notFound("unit"));
        preconditions.requireMatch(unit);
        UnitRules.renaming(unit, renaming).rejectIfAny();
        var before = UnitState.of(unit);
        unit.rename(renaming.displayName(), renaming.currentName(), renaming.validFrom());
        outbox.record(new Event("unit.renamed.v1", unit, UnitState.of(unit), before, renaming.reason()));
        return unit;
    }

    /** Hands a unit over to another school; it stays the unit that it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Unit unit, School to, LocalDate day, String reason) {
        var before = UnitState.of(unit);
        unit.moveTo(to, day);
        outbox.record(new Event("unit.moved.v1", unit, UnitState.of(unit), before, reason));
    }

    /** Ends a unit that is no longer in a group from the day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Unit unit, LocalDate firstDayWithout, Became became, String type, String reason) {
        var before = UnitState.of(unit);
        unit.close(firstDayWithout, became);
        outbox.record(new Event(type, unit, UnitState.of(unit), before, reason));
    }

    /** Says that a unit that goes on has given a part of itself to others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveAway(Unit unit, Became became, String reason) {
        var before = UnitState.of(unit);
        unit.giveAway(became);
        outbox.record(new Event("unit.split.v1", unit, UnitState.of(unit), before, reason));
    }

    Unit get(String idOrCode) {
        return units.reached(idOrCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    Page<Unit> list(Units.UnitFilter filter, PageRequest page) {
        return units.list(filter, page);
    }
}
