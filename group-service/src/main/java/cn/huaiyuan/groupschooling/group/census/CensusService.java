package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.parameter.SchoolYearParameters;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.journal.Event;
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

/** Records and corrects censuses. */
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

    @Transactional
    Entry<Census> put(String unitCode, String schoolYear, CensusCount count) {
        var unit = unit(unitCode);
        var year = SchoolYear.parse(schoolYear).orElseThrow(
                () -> ProblemException.invalid(List.of(NO_YEAR)));
        return censuses.of(unit, year).map(census -> new Entry<>(correct(census, year, count), false))
                .orElseGet(() -> new Entry<>(record(unit, year, count), true));
    }

    private Census record(Unit unit, SchoolYear year, CensusCount count) {
        preconditions.requireAbsent();
        var day = today.date();
        var freeze = year.on(parameters().freeze());
        CensusRules.recording(year, count, unit.life(), day, freeze).rejectIfAny();
        var census = new Census(unit, year, count, CensusRules.isFrozen(freeze, day));
        censuses.persist(census);
        outbox.record(new Event(RECORDED, census, CensusState.of(census), null, count.reason()));
        return census;
    }

    private Census correct(Census census, SchoolYear year, CensusCount count) {
        preconditions.requireMatch(census);
        if (count.students() == census.students() && count.classes() == census.classes()) {
            return census;
        }
        var day = today.date();
        var freeze = year.on(parameters().freeze());
        CensusRules.correction(year, count, census.unit().life(), day, freeze).rejectIfAny();
        var before = CensusState.of(census);
        census.correct(count, CensusRules.isFrozen(freeze, day));
        outbox.record(new Event(RECORDED, census, CensusState.of(census), before, count.reason()));
        return census;
    }

    Census get(String unitCode, String schoolYear) {
        var unit = unit(unitCode);
        return SchoolYear.parse(schoolYear).flatMap(year -> censuses.of(unit, year))
                .orElseThrow(() -> ProblemException.notFound("census"));
    }

    Page<Census> list(String unitCode, PageRequest page) {
        return censuses.list(unit(unitCode), page);
    }

    Page<Census> list(Censuses.CensusFilter filter, LocalDate asOf, PageRequest page) {
        if (filter.schoolYear() != null && SchoolYear.parse(filter.schoolYear()).isEmpty()) {
            throw ProblemException.invalid(List.of(NO_YEAR));
        }
        return censuses.list(filter, today.or(asOf), page);
    }

    /** Those in force today. */
    SchoolYearParameters parameters() {
        return Parameters.schoolYear(today.date());
    }

    private Unit unit(String unitCode) {
        return units.reached(unitCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }
}
