package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;

/** When a school or unit may be designated as weak. Constraints of the database hold the same for concurrent commands. */
final class DesignationRules {
    private DesignationRules() {
    }

    /**
     * Exactly one of school and unit is given, and it exists on all days.
     *
     * @param schoolLife the days on which the school exists; null if none is given, or there is no such school
     * @param unitLife   the same of the unit
     */
    static Violations grant(DesignationGrant grant, Life schoolLife, Life unitLife) {
        var violations = new Violations();
        if (grant.school() == null == (grant.unit() == null)) {
            return violations.add(Violation.at("/unit", "designation.one-of"));
        }
        violations.require(grant.school() == null || schoolLife != null, "/school", "school.unknown", grant.school())
                .require(grant.unit() == null || unitLife != null, "/unit", "unit.unknown");
        return within(new Period(grant.validFrom(), grant.validTo()), grant.school() == null ? unitLife : schoolLife,
                violations);
    }

    static Violations correction(Period period, Life life) {
        return within(period, life, new Violations());
    }

    /** The last day may be moved to an earlier day, not to a later one: that needs a new designation. */
    static Violations end(Period period, LocalDate lastDay) {
        return new Violations()
                .require(!lastDay.isBefore(period.from()), "/lastDay", "designation.end-before-start", period.from())
                .require(period.to() == null || !lastDay.isAfter(period.to()), "/lastDay", "designation.end-later",
                        period.to());
    }

    /** @param others the periods in which the same school or unit is designated already */
    static Violations conflict(Period wanted, List<Period> others) {
        var violations = new Violations();
        others.stream().filter(wanted::overlaps).findFirst().ifPresent(
                other -> violations.add(Violation.at("/validFrom", "designation.once", other.from())));
        return violations;
    }

    private static Violations within(Period period, Life life, Violations violations) {
        if (!period.isOrdered()) {
            return violations.add(Violation.at("/validTo", "date.order"));
        }
        return violations.require(life == null || life.contains(period), "/validFrom", "period.outside-life",
                life == null ? "" : life.from(), life == null || life.until() == null ? "" : life.until());
    }
}
