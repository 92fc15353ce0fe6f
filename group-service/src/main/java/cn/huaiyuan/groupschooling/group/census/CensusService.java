package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.parameter.SchoolYearParameters;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** Records and corrects censuses, voids what was wrong. */
@ApplicationScoped
class CensusService {
    private static final String RECORDED = "census.recorded.v1";
    private static final Violation NO_YEAR = Violation.ofParameter("schoolYear", "school-year");

    @Inject
    Censuses censuses;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    /** The unit is held: whoever voids it waits, and finds the census. */
    @Transactional
    Entry<Census> put(String unitCode, String schoolYear, CensusCount count) {
        units.hold(unitCode);
        var unit = units.active(unitCode).orElseThrow(CensusService::noUnit);
        var year = SchoolYear.parse(schoolYear).orElseThrow(
                () -> ProblemException.invalid(List.of(NO_YEAR)));
        var known = censuses.of(unit, year);
        preconditions.requireMatchOrAbsent(known);
        var change = enter(known.orElse(null), unit, year, count);
        outbox.recordAll(change.events());
        return change.entry();
    }

    /** The same for many at once, as rows of a table. */
    List<Outcome> enter(List<CensusRow> rows) {
        var codes = rows.stream().map(CensusRow::unitCode).distinct().toList();
        var unitsByCode = units.holdAll(codes);
        var known = censuses.lockAllOf(unitsByCode.values());
        var changes = new Changes<Census>();
        rows.forEach(row -> changes.add(() -> {
            var unit = unitsByCode.get(row.unitCode());
            CensusRules.row(row, unit == null).rejectIfAny();
            return enter(known.get(row.key()), unit, SchoolYear.parse(row.schoolYear()).orElseThrow(), row.count());
        }));
        outbox.recordAll(changes.events());
        return changes.outcomes();
    }

    private Change<Census> enter(Census known, Unit unit, SchoolYear year, CensusCount count) {
        return known == null ? record(unit, year, count) : correct(known, year, count);
    }

    private Change<Census> record(Unit unit, SchoolYear year, CensusCount count) {
        var day = today.date();
        var freeze = year.on(parameters().freeze());
        CensusRules.recording(year, count, unit.life(), day, freeze).rejectIfAny();
        var census = new Census(unit, year, count, CensusRules.isFrozen(freeze, day));
        censuses.persist(census);
        return Change.of(census, RECORDED, CensusState.of(census), null, count.reason());
    }

    /** Where it is voided it is recorded anew: the unit and school year have one census for good. */
    private Change<Census> correct(Census census, SchoolYear year, CensusCount count) {
        if (count.says(census)) {
            return Change.none(census);
        }
        var day = today.date();
        var freeze = year.on(parameters().freeze());
        CensusRules.correction(year, count, census.unit().life(), day, freeze).rejectIfAny();
        var before = CensusState.of(census);
        census.correct(count, CensusRules.isFrozen(freeze, day));
        return Change.of(census, RECORDED, CensusState.of(census), before, count.reason());
    }

    @Transactional
    Census makeVoid(String unitCode, String schoolYear, CensusVoiding voiding) {
        var census = get(unitCode, schoolYear);
        preconditions.requireMatch(census);
        if (!census.stands()) {
            throw ProblemException.conflict("census-voided");
        }
        var day = today.date();
        var freeze = SchoolYear.parse(census.schoolYear()).orElseThrow().on(parameters().freeze());
        CensusRules.voiding(voiding, day, freeze).rejectIfAny();
        var before = CensusState.of(census);
        census.makeVoid(voiding.reason(), voiding.document(), CensusRules.isFrozen(freeze, day));
        outbox.record(new Change<>("census.voided.v1", census, CensusState.of(census), before, voiding.reason()));
        return census;
    }

    Census get(String unitCode, String schoolYear) {
        var unit = unit(unitCode);
        return SchoolYear.parse(schoolYear).flatMap(year -> censuses.of(unit, year))
                .orElseThrow(() -> ProblemException.notFound("census"));
    }

    /** @param history true for voided ones too */
    Page<Census> list(String unitCode, boolean history, PageRequest page) {
        return censuses.list(unit(unitCode), history, page);
    }

    Page<Census> list(Censuses.CensusFilter filter, LocalDate asOf, PageRequest page) {
        if (filter.schoolYear() != null && SchoolYear.parse(filter.schoolYear()).isEmpty()) {
            throw ProblemException.invalid(List.of(NO_YEAR));
        }
        return censuses.list(filter, today.or(asOf, page), page);
    }

    /** Those in force today. */
    SchoolYearParameters parameters() {
        return Parameters.schoolYear(today.date());
    }

    private Unit unit(String unitCode) {
        return units.reached(unitCode).orElseThrow(CensusService::noUnit);
    }

    private static ProblemException noUnit() {
        return ProblemException.notFound("unit");
    }
}
