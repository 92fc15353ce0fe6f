package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Records, corrects and voids how far units have come in going digital. */
@ApplicationScoped
class DigitalService {
    @Inject
    DigitalRecords records;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    /** Holds the unit: a command that voids it waits, and then finds the record. */
    @Transactional
    Change<DigitalRecord> put(String unitCode, String schoolYear, IfMatch ifMatch, DigitalFindings wanted) {
        units.hold(unitCode);
        var unit = units.requireWritable(unitCode, Roles.EDU_BUREAU);
        var year = SchoolYear.ofParameter(schoolYear);
        var known = records.of(unit, year);
        ifMatch.requireIfPresent(known);
        return outbox.record(known.map(digital -> correct(digital, year, wanted))
                .orElseGet(() -> record(unit, year, wanted)));
    }

    private Change<DigitalRecord> record(Unit unit, SchoolYear year, DigitalFindings wanted) {
        DigitalRules.recording(year, wanted, unit.life(), today.date()).rejectIfAny();
        var digital = new DigitalRecord(unit, year, wanted.findings());
        records.persist(digital);
        return DigitalState.NOUN.created("recorded", digital, wanted.reason());
    }

    /** Also records anew what was voided: there is one record per unit and school year. */
    private Change<DigitalRecord> correct(DigitalRecord digital, SchoolYear year, DigitalFindings wanted) {
        if (digital.stands() && digital.findings().equals(DigitalRecord.sorted(wanted.findings()))) {
            return DigitalState.NOUN.unchanged(digital);
        }
        DigitalRules.recording(year, wanted, digital.unit().life(), today.date()).requireReason(wanted.reason())
                .rejectIfAny();
        return DigitalState.NOUN.changed("recorded", digital, wanted.reason(),
                () -> digital.correct(wanted.findings()));
    }

    @Transactional
    Change<DigitalRecord> makeVoid(String unitCode, String schoolYear, IfMatch ifMatch, Voiding voiding) {
        var digital = of(units.requireWritable(unitCode, Roles.EDU_BUREAU), schoolYear);
        ifMatch.require(digital);
        return outbox.record(voiding.of(DigitalState.NOUN, digital));
    }

    DigitalRecord get(String unitCode, String schoolYear) {
        return of(units.requireReached(unitCode), schoolYear);
    }

    private DigitalRecord of(Unit unit, String schoolYear) {
        return SchoolYear.parse(schoolYear).flatMap(year -> records.of(unit, year))
                .orElseThrow(() -> ProblemException.notFound("digital-record"));
    }

    /** @param history true for voided ones too */
    Page<DigitalRecord> list(String unitCode, boolean history, PageRequest page) {
        return records.list(units.requireReached(unitCode), history, page);
    }

    /**
     * @param schoolYear null for all
     * @param history    true for voided ones too
     */
    Page<DigitalRecord> list(String group, String schoolYear, LocalDate asOf, boolean history, PageRequest page) {
        if (schoolYear != null) {
            SchoolYear.ofParameter(schoolYear);
        }
        return records.list(group, schoolYear, today.or(asOf, page), history, page);
    }
}
