package cn.huaiyuan.groupschooling.evaluation.coverage;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.FormerClassification;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Suspension;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import cn.huaiyuan.groupschooling.evaluation.parameter.CoverageParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A county for the tables of cases: every unit is a school of its own with 100 students; counted as of 2026-11-24. */
final class County {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final LocalDate YESTERDAY = TODAY.minusDays(1);
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate LONG_AGO = LocalDate.of(2015, 9, 1);
    static final SchoolYear YEAR = new SchoolYear(2026);

    final List<School> schools = new ArrayList<>();
    final List<Unit> units = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<Membership> memberships = new ArrayList<>();
    final List<Census> censuses = new ArrayList<>();
    final UUID tight = group(Tier.TIGHT);
    Parameters parameters = Parameters.DEFAULT;
    LocalDate asOf = TODAY;

    /** So many units, of which so many are in the one tight group. */
    static County of(int covered, int all) {
        var county = new County();
        for (int i = 0; i < all; i++) {
            var unit = county.unit();
            if (i < covered) {
                county.join(unit, county.tight);
            }
        }
        return county;
    }

    UUID school(Ownership ownership, FormerClassification... before) {
        schools.add(new School(UUID.randomUUID(), ownership, List.of(before), null, EntryStatus.ACTIVE));
        return schools.get(schools.size() - 1).id();
    }

    /** A regular primary unit of a public school. */
    UUID unit() {
        return unit(school(Ownership.PUBLIC), Stage.PRIMARY, UnitKind.REGULAR);
    }

    UUID unit(UUID school, Stage stage, UnitKind kind) {
        return unit(school, stage, kind, LONG_AGO, null);
    }

    UUID unit(LocalDate openedOn, LocalDate closedOn, Suspension... suspensions) {
        return unit(school(Ownership.PUBLIC), Stage.PRIMARY, UnitKind.REGULAR, openedOn, closedOn, suspensions);
    }

    private UUID unit(UUID school, Stage stage, UnitKind kind, LocalDate openedOn, LocalDate closedOn,
            Suspension... suspensions) {
        var id = UUID.randomUUID();
        units.add(new Unit(id, null, school, null, school + "-C01", stage, kind, null, openedOn, closedOn,
                List.of(suspensions), null, null));
        count(id, 100);
        return id;
    }

    /** The unit was entered by mistake. */
    UUID voided(UUID id) {
        units.replaceAll(unit -> unit.id().equals(id)
                ? new Unit(id, null, unit.schoolId(), null, unit.campusCode(), unit.stage(), unit.kind(), null,
                        unit.openedOn(), unit.closedOn(), unit.suspensions(), null,
                        EntryStatus.VOIDED)
                : unit);
        return id;
    }

    void count(UUID unit, long students) {
        count(unit, students, EntryStatus.ACTIVE);
    }

    void count(UUID unit, long students, EntryStatus status) {
        censuses.removeIf(census -> census.unitId().equals(unit));
        censuses.add(new Census(unit, YEAR, students, status));
    }

    UUID group(Tier tier) {
        return group(LONG_AGO, null, new TierPeriod(tier, LONG_AGO, null, false));
    }

    UUID group(LocalDate foundedOn, LocalDate dissolvedOn, TierPeriod... tiers) {
        groups.add(new Group(UUID.randomUUID(), foundedOn, dissolvedOn, List.of(tiers), null));
        return groups.get(groups.size() - 1).id();
    }

    void join(UUID unit, UUID group) {
        join(unit, group, LONG_AGO, null, EntryStatus.ACTIVE);
    }

    void join(UUID unit, UUID group, LocalDate from, LocalDate to, EntryStatus status) {
        var first = memberships.stream().noneMatch(membership -> membership.unitId().equals(unit));
        memberships.add(new Membership(UUID.randomUUID(), group, unit, first, from, to, status));
    }

    void include(boolean privateSchools, boolean teachingPoints) {
        set(privateSchools, teachingPoints, CoverageParameters.DEFAULT.targets());
    }

    void target(Map<LocalDate, Integer> targets) {
        set(false, false, targets);
    }

    private void set(boolean privateSchools, boolean teachingPoints, Map<LocalDate, Integer> targets) {
        parameters = new Parameters(Parameters.DEFAULT.schoolYear(), Parameters.DEFAULT.rotation(),
                Parameters.DEFAULT.honour(), new CoverageParameters(CoverageParameters.DEFAULT.provenance(),
                        privateSchools, teachingPoints, targets));
    }

    CoverageFacts facts() {
        return new CoverageFacts(schools, units, groups, memberships, censuses);
    }

    CoverageMeasure measure(CoverageBasis basis) {
        return Coverage.of(facts(), parameters, asOf).on(basis);
    }

    Verdict verdict(String rule) {
        return CoverageRules.evaluateAll(facts(), Coverage.of(facts(), parameters, asOf), parameters).stream()
                .filter(verdict -> verdict.ruleId().equals(rule)).findFirst().orElseThrow();
    }
}
