package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.coverage.Coverage;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.Lineage;
import cn.huaiyuan.groupschooling.evaluation.projection.RestatementStore;
import cn.huaiyuan.groupschooling.evaluation.rotation.Restatement;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationFacts;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationRules;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Gathers the facts that a verdict needs, and has the rules judge them. */
@ApplicationScoped
class Judge {
    @Inject
    FactStore facts;
    @Inject
    Lineage lineage;
    @Inject
    RestatementStore restatements;

    /** The four rotation verdicts of each of the school years; empty if the group is not known. */
    List<Verdict> group(UUID id, Collection<SchoolYear> years, LocalDate asOf) {
        return facts.byId(Kind.GROUP, Set.of(id)).stream().flatMap(group -> {
            var gathered = gather(group);
            return years.stream().flatMap(year -> RotationRules
                    .evaluateAll(gathered.in(year), Parameters.DEFAULT, asOf).stream());
        }).toList();
    }

    /** All school years that stored verdicts cover: from the group's founding to the year of the day. */
    List<SchoolYear> years(UUID id, LocalDate today) {
        var calendar = Parameters.DEFAULT.calendar();
        var last = calendar.yearOf(today).startYear();
        return facts.byId(Kind.GROUP, Set.of(id)).stream()
                .flatMap(group -> IntStream.rangeClosed(calendar.yearOf(group.foundedOn()).startYear(), last)
                        .mapToObj(SchoolYear::new))
                .toList();
    }

    /** Both coverage verdicts of the county. */
    List<Verdict> county(LocalDate asOf) {
        return coverage(asOf).verdicts();
    }

    /** The county's coverage with all measures, and both verdicts. */
    CountyCoverage coverage(LocalDate asOf) {
        var all = new CoverageFacts(facts.all(Kind.SCHOOL), facts.all(Kind.UNIT), facts.all(Kind.GROUP),
                facts.all(Kind.MEMBERSHIP), facts.all(Kind.CENSUS));
        var coverage = Coverage.of(all, Parameters.DEFAULT, asOf);
        return new CountyCoverage(coverage, CoverageRules.evaluateAll(all, coverage, Parameters.DEFAULT));
    }

    record CountyCoverage(Coverage coverage, List<Verdict> verdicts) {
    }

    private Gathered gather(Group group) {
        var own = ids(facts.naming(Kind.MEMBERSHIP, Set.of(group.id())), Membership::unitId);
        // Teachers of a unit that has ended are counted at the one that it became.
        var homes = new HashSet<>(own);
        homes.addAll(ids(lineage.predecessors(facts.byId(Kind.UNIT, own)), Unit::id));
        var employed = facts.naming(Kind.TEACHER, homes);
        var named = new HashSet<>(own);
        employed.forEach(teacher -> named.add(teacher.id()));
        var rotations = facts.naming(Kind.ROTATION, named);
        var strangers = ids(rotations, Rotation::teacherId);
        employed.forEach(teacher -> strangers.remove(teacher.id()));
        var teachers = new ArrayList<>(employed);
        teachers.addAll(facts.byId(Kind.TEACHER, strangers));
        var places = new HashSet<>(homes);
        teachers.forEach(teacher -> places.addAll(ids(teacher.employments(), Employment::unitId)));
        places.addAll(ids(rotations, Rotation::fromUnitId));
        places.addAll(ids(rotations, Rotation::toUnitId));
        var units = lineage.withHeirs(facts.byId(Kind.UNIT, places));
        places.addAll(ids(units, Unit::id));
        var schools = new HashSet<UUID>();
        units.forEach(unit -> schools.addAll(unit.schoolIds()));
        var memberships = facts.naming(Kind.MEMBERSHIP, places);
        var about = new HashSet<>(homes);
        about.addAll(schools);
        about.add(group.id());
        return new Gathered(group, facts.byId(Kind.GROUP, ids(memberships, Membership::groupId)), memberships,
                facts.byId(Kind.SCHOOL, schools), units, teachers, rotations, restatements.about(about));
    }

    private static <T> Set<UUID> ids(List<T> items, Function<T, UUID> id) {
        return items.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    }

    /** What is the same for all school years of a group. */
    private record Gathered(Group group, List<Group> groups, List<Membership> memberships, List<School> schools,
            List<Unit> units, List<Teacher> teachers, List<Rotation> rotations, List<Restatement> restatements) {

        RotationFacts in(SchoolYear year) {
            return new RotationFacts(group, year, groups, memberships, schools, units, teachers, rotations,
                    restatements.stream().filter(one -> one.year().equals(year)).toList());
        }
    }
}
