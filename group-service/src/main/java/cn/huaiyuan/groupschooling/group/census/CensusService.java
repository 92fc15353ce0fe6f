package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.parameter.SchoolYearParameters;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
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

/** Records, corrects and voids censuses. */
@ApplicationScoped
class CensusService {
    private static final String RECORDED = "recorded";

    @Inject
    Censuses censuses;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    /** Holds the unit: a command that voids it waits, and then finds the census. */
    @Transactional
    Change<Census> put(String unitCode, String schoolYear, IfMatch ifMatch, CensusCount count) {
        units.hold(unitCode);
        var unit = units.active(unitCode).orElseThrow(() -> ProblemException.notFound("unit"));
        var year = SchoolYear.ofParameter(schoolYear);
        var known = censuses.of(unit, year);
        ifMatch.requireIfPresent(known);
        return outbox.record(enter(known.orElse(null), unit, year, count));
    }

    /** The same for the rows of a table. */
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
        outbox.recordAll(changes.made());
        return changes.outcomes();
    }

    private Change<Census> enter(Census known, Unit unit, SchoolYear year, CensusCount count) {
        return known == null ? record(unit, year, count) : correct(known, year, count);
    }

    private Change<Census> record(Unit unit, SchoolYear year, CensusCount count) {
        var day = today.date();
        var freeze = freeze(year);
        CensusRules.recording(year, count, unit.life(), day, freeze).rejectIfAny();
        var census = new Census(unit, year, count, CensusRules.isFrozen(freeze, day));
        censuses.persist(census);
        return CensusState.NOUN.created(RECORDED, census, count.reason());
    }

    /** Also records anew what was voided: there is one census per unit and school year. */
    private Change<Census> correct(Census census, SchoolYear year, CensusCount count) {
        if (count.matches(census)) {
            return CensusState.NOUN.unchanged(census);
        }
        var day = today.date();
        var freeze = freeze(year);
        CensusRules.correction(year, count, census.unit().life(), day, freeze).rejectIfAny();
        return CensusState.NOUN.changed(RECORDED, census, count.reason(),
                () -> census.correct(count, CensusRules.isFrozen(freeze, day)));
    }

    /** Unlike other entries, a census is voided with a document if its school year is frozen. */
    @Transactional
    Change<Census> makeVoid(String unitCode, String schoolYear, IfMatch ifMatch, CensusVoiding voiding) {
        var census = get(unitCode, schoolYear);
        ifMatch.require(census);
        if (!census.stands()) {
            throw ProblemException.conflict("census-voided");
        }
        var day = today.date();
        var freeze = freeze(SchoolYear.parse(census.schoolYear()).orElseThrow());
        CensusRules.voiding(voiding, day, freeze).rejectIfAny();
        return outbox.record(CensusState.NOUN.changed("voided", census, voiding.reason(), () -> census
                .makeVoid(voiding.reason(), voiding.document(), CensusRules.isFrozen(freeze, day))));
    }

    Census get(String unitCode, String schoolYear) {
        var unit = units.requireReached(unitCode);
        return SchoolYear.parse(schoolYear).flatMap(year -> censuses.of(unit, year))
                .orElseThrow(() -> ProblemException.notFound("census"));
    }

    /** @param history true for voided ones too */
    Page<Census> list(String unitCode, boolean history, PageRequest page) {
        return censuses.list(units.requireReached(unitCode), history, page);
    }

    Page<Census> list(Censuses.CensusFilter filter, LocalDate asOf, PageRequest page) {
        if (filter.schoolYear() != null) {
            SchoolYear.ofParameter(filter.schoolYear());
        }
        return censuses.list(filter, today.or(asOf, page), page);
    }

    /** Those in force today. */
    SchoolYearParameters parameters() {
        return Parameters.schoolYear(today.date());
    }

    private LocalDate freeze(SchoolYear year) {
        return year.on(parameters().freeze());
    }
}
