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

/** Who may be in which group when. The database holds the same against what comes at the same time. */
final class MembershipRules {
    private static final List<Conflict> CONFLICTS = List.of(
            new Conflict("/unit", "membership.unit-once", MembershipRules::sameUnitInSameGroup),
            new Conflict("/primary", "membership.primary-once", MembershipRules::secondPrimary),
            new Conflict("/role", "membership.hq-once", MembershipRules::secondHeadquarters));

    private MembershipRules() {
    }

    /**
     * Whether the two exist throughout, and a new school is new (三年内新建校, plan 三(二)5).
     *
     * @param group          the days on which the group exists; null where there is no such group
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
     * What reaches back to a snapshot whose freeze day has passed needs a reason (D-35).
     *
     * @param freeze the last freeze day that has passed
     */
    static Violations freeze(Admission wanted, LocalDate freeze) {
        return new Violations().require(
                wanted.validFrom().isAfter(freeze) || Reason.isGiven(wanted.changeReason()), "/changeReason",
                "membership.frozen", freeze);
    }

    /** What stands in the way, by reason. A unit may be in several groups, but be primary in one (D-21). */
    static List<Violation> conflicts(Standing wanted, List<Standing> standing) {
        return CONFLICTS.stream()
                .flatMap(conflict -> standing.stream().filter(other -> wanted.period().overlaps(other.period()))
                        .filter(other -> conflict.between().test(wanted, other)).limit(1)
                        .map(other -> Violation.at(conflict.pointer(), conflict.code(), other.groupCode(),
                                other.unitCode(), other.period().from())))
                .toList();
    }

    /** The same of a move, which names no unit: what is wrong with that is wrong with the group. */
    static List<Violation> conflictsOfMove(Standing wanted, List<Standing> standing) {
        return conflicts(wanted, standing).stream()
                .map(conflict -> conflict.pointer().equals("/unit")
                        ? Violation.at("/group", conflict.code(), conflict.args())
                        : conflict)
                .toList();
    }

    /** It may be ended earlier than was said, not later: the days beyond are a new admission. */
    static Violations end(Period period, LocalDate lastDay) {
        return new Violations()
                .require(!lastDay.isBefore(period.from()), "/lastDay", "membership.end-before-start", period.from())
                .require(period.to() == null || !lastDay.isAfter(period.to()), "/lastDay", "membership.end-later",
                        period.to());
    }

    /** What a row may change about a membership that stands: its last day. */
    static Violations row(MembershipRow wanted, Membership standing) {
        var violations = new Violations()
                .require(wanted.saysAllButTheEnd(standing), "", "membership.stands-otherwise", standing.role(),
                        standing.primary(), standing.reason())
                .require(wanted.validTo() != null, "/validTo", "membership.end-later", standing.validTo())
                .require(Reason.isGiven(wanted.changeReason()), "/changeReason", "reason.required");
        if (wanted.validTo() != null) {
            end(standing.period(), wanted.validTo()).found()
                    .forEach(found -> violations.add(Violation.at("/validTo", found.code(), found.args())));
        }
        return violations;
    }

    /** Out of one group and into another, while it is in the first. */
    static Violations move(Period period, String groupCode, LocalDate firstDay, String otherGroupCode) {
        return new Violations().require(!groupCode.equals(otherGroupCode), "/group", "membership.move-same-group")
                .require(firstDay.isAfter(period.from()), "/validFrom", "membership.move-before-start", period.from())
                .require(period.to() == null || !firstDay.isAfter(period.to()), "/validFrom",
                        "membership.move-after-end", period.to());
    }

    /**
     * What rests on this membership and on no other one.
     *
     * @param leaving  its days
     * @param others   the days of the unit's other ones in the group
     * @param recorded the days of what is recorded of the unit in the group
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

    private static boolean sameUnitInSameGroup(Standing wanted, Standing other) {
        return other.unitCode().equals(wanted.unitCode()) && other.groupCode().equals(wanted.groupCode());
    }

    private static boolean secondPrimary(Standing wanted, Standing other) {
        return other.unitCode().equals(wanted.unitCode()) && wanted.primary() && other.primary();
    }

    private static boolean secondHeadquarters(Standing wanted, Standing other) {
        return other.groupCode().equals(wanted.groupCode()) && wanted.role() == Membership.Role.HQ
                && other.role() == Membership.Role.HQ;
    }

    private record Conflict(String pointer, String code, BiPredicate<Standing, Standing> between) {
    }
}
