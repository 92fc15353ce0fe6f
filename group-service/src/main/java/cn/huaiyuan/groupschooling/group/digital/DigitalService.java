package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.register.Voiding;
import cn.huaiyuan.groupschooling.group.register.Voidings;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Records and corrects how far units have come in going digital, voids what was wrong. */
@ApplicationScoped
class DigitalService {
    private static final String RECORDED = "digital-record.recorded.v1";
    private static final Violation NO_YEAR = Violation.ofParameter("schoolYear", "school-year");

    @Inject
    DigitalRecords records;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    /** The unit is held: whoever voids it waits, and finds the record. */
    @Transactional
    Entry<DigitalRecord> put(String unitCode, String schoolYear, DigitalFindings wanted) {
        units.hold(unitCode);
        var unit = writableUnit(unitCode);
        var year = SchoolYear.parse(schoolYear).orElseThrow(() -> ProblemException.invalid(List.of(NO_YEAR)));
        var known = records.of(unit, year);
        if (known.isPresent()) {
            return new Entry<>(correct(known.get(), year, wanted), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(record(unit, year, wanted), true);
    }

    private DigitalRecord record(Unit unit, SchoolYear year, DigitalFindings wanted) {
        DigitalRules.recording(year, wanted, unit.life(), today.date()).rejectIfAny();
        var digital = new DigitalRecord(unit, year, wanted);
        records.persist(digital);
        outbox.record(new Event(RECORDED, digital, DigitalState.of(digital), null, wanted.reason()));
        return digital;
    }

    /** What was voided is recorded anew as it is corrected: unit and school year have one record for good. */
    private DigitalRecord correct(DigitalRecord digital, SchoolYear year, DigitalFindings wanted) {
        preconditions.requireMatch(digital);
        var before = DigitalState.of(digital);
        if (wanted.state(digital.id(), digital.unit().id(), digital.schoolYear()).equals(before)) {
            return digital;
        }
        DigitalRules.correction(year, wanted, digital.unit().life(), today.date()).rejectIfAny();
        digital.correct(wanted);
        outbox.record(new Event(RECORDED, digital, DigitalState.of(digital), before, wanted.reason()));
        return digital;
    }

    @Transactional
    DigitalRecord makeVoid(String unitCode, String schoolYear, Voiding voiding) {
        var digital = of(writableUnit(unitCode), schoolYear);
        preconditions.requireMatch(digital);
        outbox.record(Voidings.of("digital-record", digital, DigitalState::of, voiding));
        return digital;
    }

    DigitalRecord get(String unitCode, String schoolYear) {
        return of(unit(unitCode), schoolYear);
    }

    private DigitalRecord of(Unit unit, String schoolYear) {
        return SchoolYear.parse(schoolYear).flatMap(year -> records.of(unit, year))
                .orElseThrow(() -> ProblemException.notFound("digital-record"));
    }

    /** @param history true for voided ones too */
    Page<DigitalRecord> list(String unitCode, boolean history, PageRequest page) {
        return records.list(unit(unitCode), history, page);
    }

    /** @param history true for voided ones too */
    Page<DigitalRecord> list(String group, String schoolYear, LocalDate asOf, boolean history, PageRequest page) {
        if (schoolYear != null && SchoolYear.parse(schoolYear).isEmpty()) {
            throw ProblemException.invalid(List.of(NO_YEAR));
        }
        return records.list(group, schoolYear, today.or(asOf, page), history, page);
    }

    private Unit writableUnit(String unitCode) {
        return units.writable(unitCode, Roles.EDU_BUREAU).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    private Unit unit(String unitCode) {
        return units.reached(unitCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }
}
