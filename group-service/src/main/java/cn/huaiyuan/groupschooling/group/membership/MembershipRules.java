package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Which memberships are possible. Constraints of the database hold the same for concurrent commands. */
final class MembershipRules {
    private static final List<Conflict> CONFLICTS = List.of(
            new Conflict("/unit", "membership.unit-once", MembershipRules::sameUnitInSameGroup),
            new Conflict("/primary", "membership.primary-once", MembershipRules::secondPrimary),
            new Conflict("/role", "membership.hq-once", MembershipRules::secondHeadquarters));

    private MembershipRules() {
    }

    /**
     * Group and unit exist on all days, and a new school is new (三年内新建校, plan 三(二)5).
     *
     * @param group          the days on which the group exists; null if there is no such group
     * @param unit           the same of the unit
     * @param newSchoolYears for how many years after its opening a unit is new
     */
    static Violations admission(Admission wanted, Life group, Life unit, int newSchoolYears) {
        var period = wanted.period();
        var violations = new Violations().require(group != null, "/group", "group.unknown")
                .require(unit != null, "/unit", "unit.unknown").require(period.isOrdered(), "/validTo", "date.order");
        if (period.isOrdered()) {
            within(period, group, "membership.within-group-life", violations);
            within(period, unit, "membership.within-unit-life", violations);
        }
        if (unit != null && wanted.reason() == Membership.Reason.NEW_SCHOOL) {
            violations.require(!period.from().isAfter(unit.from().plusYears(newSchoolYears)), "/reason",
                    "membership.not-new", unit.from(), newSchoolYears);
        }
        return violations;
    }

    /**
     * An admission that reaches back to a snapshot whose freeze day has passed needs a reason (D-35).
     *
     * @param freeze the last freeze day that has passed
     */
    static Violations freeze(Admission wanted, LocalDate freeze) {
        return new Violations().require(
                wanted.validFrom().isAfter(freeze) || Reason.isGiven(wanted.changeReason()), "/changeReason",
                "membership.frozen", freeze);
    }

    /** At most one conflict of each kind. A unit may be in several groups, but only one is its primary group (D-21). */
    static Violations conflicts(MembershipFacts wanted, List<MembershipFacts> others) {
        var violations = new Violations();
        CONFLICTS.forEach(conflict -> others.stream().filter(other -> wanted.period().overlaps(other.period()))
                .filter(other -> conflict.between().test(wanted, other)).findFirst()
                .ifPresent(other -> violations.add(Violation.at(conflict.pointer(), conflict.code(),
                        other.groupCode(), other.unitCode(), other.period().from()))));
        return violations;
    }

    /** The same for a move. Its request names no unit, so the group is wrong instead. */
    static Violations conflictsOfMove(MembershipFacts wanted, List<MembershipFacts> others) {
        var violations = new Violations();
        conflicts(wanted, others).found().forEach(conflict -> violations.add(conflict.pointer().equals("/unit")
                ? Violation.at("/group", conflict.code(), conflict.args())
                : conflict));
        return violations;
    }

    /** The last day may be moved to an earlier day, not to a later one: that needs a new admission. */
    static Violations end(Period period, LocalDate lastDay) {
        return new Violations()
                .require(!lastDay.isBefore(period.from()), "/lastDay", "membership.end-before-start", period.from())
                .require(period.to() == null || !lastDay.isAfter(period.to()), "/lastDay", "membership.end-later",
                        period.to());
    }

    /** A row may change nothing of an active membership but its last day. */
    static Violations row(MembershipRow wanted, Membership known) {
        var violations = new Violations()
                .require(wanted.matchesExceptEnd(known), "", "membership.stands-otherwise", known.role(),
                        known.primary(), known.reason())
                .require(wanted.validTo() != null, "/validTo", "membership.end-later", known.validTo())
                .require(Reason.isGiven(wanted.changeReason()), "/changeReason", "reason.required");
        if (wanted.validTo() != null) {
            end(known.period(), wanted.validTo()).found()
                    .forEach(found -> violations.add(Violation.at("/validTo", found.code(), found.args())));
        }
        return violations;
    }

    /** A unit moves to another group while it is in the first. */
    static Violations move(Period period, String groupCode, LocalDate firstDay, String otherGroupCode) {
        return new Violations().require(!groupCode.equals(otherGroupCode), "/group", "membership.move-same-group")
                .require(firstDay.isAfter(period.from()), "/validFrom", "membership.move-before-start", period.from())
                .require(period.to() == null || !firstDay.isAfter(period.to()), "/validFrom",
                        "membership.move-after-end", period.to());
    }

    /**
     * The records that rest on this membership and on no other one.
     *
     * @param leaving  the days of the membership
     * @param others   the days of the unit's other memberships in the group
     * @param recorded the days of the records of the unit in the group
     */
    static <T> List<T> restingOn(Period leaving, List<Period> others, Map<T, Period> recorded) {
        return recorded.entrySet().stream().filter(one -> leaving.overlaps(one.getValue()))
                .filter(one -> others.stream().noneMatch(other -> other.overlaps(one.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void within(Period period, Life life, String code, Violations violations) {
        violations.require(life == null || life.contains(period), "/validFrom", code, life == null ? "" : life.from(),
                life == null || life.until() == null ? "" : life.until());
    }

    private static boolean sameUnitInSameGroup(MembershipFacts wanted, MembershipFacts other) {
        return other.unitCode().equals(wanted.unitCode()) && other.groupCode().equals(wanted.groupCode());
    }

    private static boolean secondPrimary(MembershipFacts wanted, MembershipFacts other) {
        return other.unitCode().equals(wanted.unitCode()) && wanted.primary() && other.primary();
    }

    private static boolean secondHeadquarters(MembershipFacts wanted, MembershipFacts other) {
        return other.groupCode().equals(wanted.groupCode()) && wanted.isHeadquarters()
                && other.isHeadquarters();
    }

    private record Conflict(String pointer, String code, BiPredicate<MembershipFacts, MembershipFacts> between) {
    }
}
