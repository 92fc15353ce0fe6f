package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.school.Schools;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.unit.Units.CampusOf;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Registers, corrects, renames, reclassifies and voids units. */
@ApplicationScoped
public class UnitService {
    private static final String CHANGED = "changed";

    @Inject
    Units units;
    @Inject
    Schools schools;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    @Transactional
    Change<Unit> put(String unitCode, IfMatch ifMatch, UnitRegistration wanted) {
        var known = units.of(unitCode);
        ifMatch.requireIfPresent(known);
        return outbox.record(known.filter(Unit::stands).map(unit -> change(unit, wanted)).orElseGet(
                () -> register(known.orElse(null), unitCode, wanted, schools.active(wanted.schoolCode()).orElse(null),
                        units.campusesOf(List.of(wanted.campusCode())))));
    }

    /** The same for the rows of a table. */
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
        outbox.recordAll(changes.made());
        return changes.outcomes();
    }

    /**
     * @param voided the voided entry of the code, which is entered anew; null if there is none
     * @param school null if there is none of the code
     */
    private Change<Unit> register(Unit voided, String unitCode, UnitRegistration wanted, School school,
            Set<CampusOf> campuses) {
        var life = school == null ? null : school.life();
        var itsCampus = campuses.contains(new CampusOf(wanted.campusCode(), wanted.schoolCode()));
        if (voided != null) {
            UnitRules.anew(unitCode, wanted, life, itsCampus).rejectIfAny();
            return UnitState.NOUN.changed(CHANGED, voided, wanted.reason(), () -> voided.enterAnew(school, wanted));
        }
        UnitRules.registration(unitCode, wanted, life, itsCampus).rejectIfAny();
        var unit = new Unit(unitCode, school, wanted);
        units.persist(unit);
        return UnitState.NOUN.created("registered", unit, wanted.reason());
    }

    private Change<Unit> change(Unit unit, UnitRegistration given) {
        var wanted = given.over(unit);
        if (wanted.matches(unit)) {
            return UnitState.NOUN.unchanged(unit);
        }
        UnitRules.change(unit, wanted).rejectIfAny();
        return UnitState.NOUN.changed(CHANGED, unit, wanted.reason(), () -> unit.change(wanted));
    }

    @Transactional
    Change<Unit> rename(String idOrCode, IfMatch ifMatch, UnitRenaming renaming) {
        var unit = locked(idOrCode, ifMatch);
        UnitRules.renaming(unit, renaming).rejectIfAny();
        return outbox.record(UnitState.NOUN.changed("renamed", unit, renaming.reason(),
                () -> unit.rename(renaming.displayName(), renaming.currentName(), renaming.validFrom())));
    }

    @Transactional
    Change<Unit> reclassify(String idOrCode, IfMatch ifMatch, UnitReclassification wanted) {
        var unit = locked(idOrCode, ifMatch);
        UnitRules.reclassification(unit, wanted).rejectIfAny();
        return outbox.record(UnitState.NOUN.changed("reclassified", unit, wanted.reason(),
                () -> unit.reclassify(wanted.kind(), wanted.validFrom())));
    }

    /** The unit's row is locked: a command that wants to refer to it waits, and then finds it voided. */
    @Transactional
    Change<Unit> makeVoid(String idOrCode, IfMatch ifMatch, Voiding voiding) {
        var unit = locked(idOrCode, ifMatch);
        units.requireUnreferred(unit);
        return outbox.record(voiding.of(UnitState.NOUN, unit));
    }

    private Unit locked(String idOrCode, IfMatch ifMatch) {
        var unit = units.lock(idOrCode).orElseThrow(() -> units.absent(idOrCode));
        ifMatch.require(unit);
        return unit;
    }

    /** Moves a unit to another school. Its row must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void move(Unit unit, School to, LocalDate day, String reason) {
        outbox.record(UnitState.NOUN.changed("moved", unit, reason, () -> unit.moveTo(to, day)));
    }

    /** Ends a unit that is in no group any more from that day on. Its row must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change<Unit> close(Unit unit, Succession end, String reason) {
        return outbox.record(UnitState.NOUN.changed(end.manner().verb(), unit, reason, () -> unit.close(end)));
    }

    /** Records that a unit has given a part of itself to others, while it continues. Its row must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change<Unit> split(Unit unit, Succession split, String reason) {
        return outbox.record(UnitState.NOUN.changed("split", unit, reason, () -> unit.split(split)));
    }

    Unit get(String idOrCode) {
        return units.reached(idOrCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    Page<Unit> list(Units.UnitFilter filter, PageRequest page) {
        return units.list(filter, page);
    }
}
