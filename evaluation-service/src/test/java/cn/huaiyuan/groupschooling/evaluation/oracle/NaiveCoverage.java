package cn.huaiyuan.groupschooling.evaluation.oracle;

import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The coverage of a day, unit by unit, from the fields of the facts alone. */
final class NaiveCoverage {
    final Set<UUID> counted = new TreeSet<>();
    final Set<UUID> covered = new TreeSet<>();
    final Set<UUID> old = new TreeSet<>();
    private final CoverageFacts facts;
    private final LocalDate day;

    NaiveCoverage(CoverageFacts facts, LocalDate day) {
        this.facts = facts;
        this.day = day;
        for (var unit : facts.units()) {
            if (isOpen(unit) && isPublic(unit)) {
                var newest = newest(unit);
                if (newest != null && newest.schoolYear().startYear() < year()) {
                    old.add(unit.id());
                }
                if (newest == null || newest.students() > 0) {
                    counted.add(unit.id());
                    if (facts.memberships().stream().anyMatch(membership -> membership.unitId().equals(unit.id())
                            && isTight(membership))) {
                        covered.add(unit.id());
                    }
                }
            }
        }
    }

    /** What a goal says: after its deadline, of the deadline day; before the plan, nothing. */
    static String goal(CoverageFacts facts, LocalDate asOf, LocalDate deadline, int percent) {
        var then = new NaiveCoverage(facts, asOf.isAfter(deadline) ? deadline : asOf);
        var outcome = then.day.isBefore(LocalDate.of(2024, 2, 20)) || then.counted.isEmpty()
                ? "NOT_APPLICABLE"
                : then.covered.size() * 100 >= then.counted.size() * percent ? "PASS" : "FAIL";
        var now = new NaiveCoverage(facts, asOf);
        return outcome + " " + then.covered + " of " + then.counted + " old " + then.old
                + (asOf.isAfter(deadline) ? " now " + now.covered + " of " + now.counted : "");
    }

    private int year() {
        return day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
    }

    private boolean isOpen(Unit unit) {
        return (unit.stage() == Stage.PRIMARY || unit.stage() == Stage.JUNIOR) && unit.kind() == UnitKind.REGULAR
                && !day.isBefore(unit.openedOn()) && (unit.closedOn() == null || day.isBefore(unit.closedOn()))
                && unit.suspensions().stream().noneMatch(one -> !day.isBefore(one.validFrom())
                        && (one.validTo() == null || !day.isAfter(one.validTo())));
    }

    private boolean isPublic(Unit unit) {
        for (School school : facts.schools()) {
            if (school.id().equals(unit.schoolId())) {
                return school.ownership() == Ownership.PUBLIC;
            }
        }
        throw new AssertionError("every school is known");
    }

    private Census newest(Unit unit) {
        Census newest = null;
        for (var census : facts.censuses()) {
            if (census.unitId().equals(unit.id()) && census.status() == EntryStatus.ACTIVE
                    && census.schoolYear().startYear() <= year()
                    && (newest == null || census.schoolYear().startYear() > newest.schoolYear().startYear())) {
                newest = census;
            }
        }
        return newest;
    }

    private boolean isTight(Membership membership) {
        if (membership.status() != EntryStatus.ACTIVE || day.isBefore(membership.validFrom())
                || membership.validTo() != null && day.isAfter(membership.validTo())) {
            return false;
        }
        for (Group group : facts.groups()) {
            if (group.id().equals(membership.groupId())) {
                return group.status() == EntryStatus.ACTIVE && !day.isBefore(group.foundedOn())
                        && (group.dissolvedOn() == null || day.isBefore(group.dissolvedOn()))
                        && group.tiers().stream().anyMatch(one -> one.tier() == Tier.TIGHT
                                && !day.isBefore(one.validFrom())
                                && (one.validTo() == null || !day.isAfter(one.validTo())));
            }
        }
        throw new AssertionError("every group is known");
    }
}
