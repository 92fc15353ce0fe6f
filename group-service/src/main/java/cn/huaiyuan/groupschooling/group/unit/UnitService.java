package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.group.unit.Units.CampusOf;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Enters units into the register, corrects, renames and reclassifies them there, voids what was wrong. */
@ApplicationScoped
public class UnitService {
    private static final String CHANGED = "unit.changed.v1";

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
        var known = units.of(unitCode);
        preconditions.requireMatchOrAbsent(known);
        var change = known.filter(Unit::stands).map(unit -> change(unit, wanted)).orElseGet(
                () -> register(known.orElse(null), unitCode, wanted, schools.standing(wanted.schoolCode()).orElse(null),
                        units.campusesOf(List.of(wanted.campusCode()))));
        outbox.recordAll(change.events());
        return change.entry();
    }

    /** The same for many at once, as rows of a table. */
    List<Outcome> enter(List<UnitRow> rows) {
        var schoolsByCode = schools.holdAll(rows.stream().map(UnitRow::schoolCode).distinct().toList());
        var known = units.lockEntries(rows.stream().map(UnitRow::unitCode).toList());
        var campuses = units.campusesOf(rows.stream().map(UnitRow::campusCode).distinct().toList());
        var changes = new Changes<Unit>();
        rows.forEach(row -> {
            var unit = known.get(row.unitCode());
            var stands = unit != null && unit.stands();
            var wanted = stands ? row.registration(unit, today.date()) : row.registration();
            changes.add(() -> stands
                    ? change(unit, wanted)
                    : register(unit, row.unitCode(), wanted, schoolsByCode.get(row.schoolCode()), campuses));
        });
        outbox.recordAll(changes.events());
        return changes.outcomes();
    }

    /**
     * @param voided the entry of the code where that was voided, which is entered anew; null where there is none
     * @param school null where there is none of the code
     */
    private Change<Unit> register(Unit voided, String unitCode, UnitRegistration wanted, School school,
            Set<CampusOf> campuses) {
        var life = school == null ? null : school.life();
        var itsCampus = campuses.contains(new CampusOf(wanted.campusCode(), wanted.schoolCode()));
        if (voided != null) {
            UnitRules.anew(unitCode, wanted, life, itsCampus).rejectIfAny();
            var before = UnitState.of(voided);
            voided.enterAnew(school, wanted);
            return Change.of(voided, CHANGED, UnitState.of(voided), before, wanted.reason());
        }
        UnitRules.registration(unitCode, wanted, life, itsCampus).rejectIfAny();
        var unit = new Unit(unitCode, school, wanted);
        units.persist(unit);
        return Change.of(unit, "unit.registered.v1", UnitState.of(unit), null, wanted.reason());
    }

    private Change<Unit> change(Unit unit, UnitRegistration said) {
        var before = UnitState.of(unit);
        var wanted = said.over(unit);
        if (wanted.says(unit)) {
            return Change.none(unit);
        }
        UnitRules.change(unit, wanted).rejectIfAny();
        unit.change(wanted);
        return Change.of(unit, CHANGED, UnitState.of(unit), before, wanted.reason());
    }

    @Transactional
    Unit reclassify(String idOrCode, UnitReclassification wanted) {
        var unit = locked(idOrCode);
        UnitRules.reclassification(unit, wanted).rejectIfAny();
        var before = UnitState.of(unit);
        unit.reclassify(wanted.kind(), wanted.validFrom());
        outbox.record(new Change<>("unit.reclassified.v1", unit, UnitState.of(unit), before, wanted.reason()));
        return unit;
    }

    /** Its row is locked, and held by whoever makes something refer to it: of the two that come second one is refused. */
    @Transactional
    Unit makeVoid(String idOrCode, Voiding voiding) {
        var unit = locked(idOrCode);
        units.requireUnreferred(unit);
        outbox.record(Voidings.of("unit", unit, UnitState::of, voiding));
        return unit;
    }

    private Unit locked(String idOrCode) {
        var unit = units.lock(idOrCode).orElseThrow(() -> units.absent(idOrCode));
        preconditions.requireMatch(unit);
        return unit;
    }

    @Transactional
    Unit rename(String idOrCode, UnitRenaming renaming) {
        var unit = locked(idOrCode);
        UnitRules.renaming(unit, renaming).rejectIfAny();
        var before = UnitState.of(unit);
        unit.rename(renaming.displayName(), renaming.currentName(), renaming.validFrom());
        outbox.record(new Change<>("unit.renamed.v1", unit, UnitState.of(unit), before, renaming.reason()));
        return unit;
    }

    /** Hands a unit over to another school; it stays the unit that it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Unit unit, School to, LocalDate day, String reason) {
        var before = UnitState.of(unit);
        unit.moveTo(to, day);
        outbox.record(new Change<>("unit.moved.v1", unit, UnitState.of(unit), before, reason));
    }

    /** Ends a unit that is no longer in a group from the day on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Unit unit, LocalDate firstDayWithout, Became became, String type, String reason) {
        var before = UnitState.of(unit);
        unit.close(firstDayWithout, became);
        outbox.record(new Change<>(type, unit, UnitState.of(unit), before, reason));
    }

    /** Says that a unit that goes on has given a part of itself to others. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveAway(Unit unit, Became became, String reason) {
        var before = UnitState.of(unit);
        unit.giveAway(became);
        outbox.record(new Change<>("unit.split.v1", unit, UnitState.of(unit), before, reason));
    }

    Unit get(String idOrCode) {
        return units.reached(idOrCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    Page<Unit> list(Units.UnitFilter filter, PageRequest page) {
        return units.list(filter, page);
    }
}
