package cn.huaiyuan.groupschooling.group.designation;

import static java.util.stream.Collectors.toSet;

import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.SchoolPeriod;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells which units are weak or new on a day. */
@ApplicationScoped
class StandingService {
    @Inject
    UnitStandings standings;
    @Inject
    Designations designations;
    @Inject
    Units units;
    @Inject
    Today today;

    StandingView of(String unitCode, LocalDate asOf) {
        var unit = units.active(unitCode).orElseThrow(() -> ProblemException.notFound("unit"));
        return standings(List.of(unit), today.or(asOf), newSchoolYears()).get(0);
    }

    Page<StandingView> list(Boolean weak, Boolean isNew, String group, LocalDate asOf, PageRequest page) {
        var day = today.or(asOf, page);
        var years = newSchoolYears();
        return standings.list(weak, isNew, group, day, StandingRules.newSince(years, day), page)
                .mapAll(units -> standings(units, day, years));
    }

    /** With one query for all of a page. */
    private List<StandingView> standings(List<Unit> page, LocalDate day, int newSchoolYears) {
        var schools = page.stream().map(unit -> schoolOn(unit, day)).flatMap(Optional::stream).collect(toSet());
        var holding = designations.holding(page, schools, day);
        return page.stream().map(unit -> standing(unit, day, newSchoolYears, holding)).toList();
    }

    private static StandingView standing(Unit unit, LocalDate day, int newSchoolYears, List<Designation> holding) {
        var school = schoolOn(unit, day);
        var designation = school.flatMap(there -> first(holding, one -> is(one.unit(), unit))
                .or(() -> first(holding, one -> is(one.school(), there))));
        return new StandingView(unit.id(), unit.unitCode(), unit.namesOn(day).displayName(), day,
                designation.isPresent(),
                designation.map(DesignationView::of).orElse(null),
                StandingRules.isNew(unit.life(), newSchoolYears, day), unit.openedOn(),
                StandingRules.newFor(unit.openedOn(), newSchoolYears).to());
    }

    /** The value of today: a decision is taken with the parameters of its own day. */
    private int newSchoolYears() {
        return Parameters.membership(today.date()).newSchoolYears();
    }

    private static Optional<Designation> first(List<Designation> designations, Predicate<Designation> wanted) {
        return designations.stream().filter(wanted).findFirst();
    }

    private static boolean is(Aggregate designated, Aggregate wanted) {
        return designated != null && designated.id().equals(wanted.id());
    }

    /** Empty if the unit does not exist on the day. */
    private static Optional<School> schoolOn(Unit unit, LocalDate day) {
        return unit.schools().stream().filter(part -> part.period().holdsOn(day)).findFirst()
                .map(SchoolPeriod::school);
    }
}
