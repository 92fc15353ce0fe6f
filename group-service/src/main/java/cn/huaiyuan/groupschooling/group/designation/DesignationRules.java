package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** When a school or unit may be designated as weak. The database holds the same against what comes at the same time. */
final class DesignationRules {
    private DesignationRules() {
    }

    /**
     * Of a school or of a unit, one of the two, within its life.
     *
     * @param schoolLife the days on which the school exists; null where none is named, or there is none of that name
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

    /** It may be ended earlier than was said, not later: the days beyond are a new designation. */
    static Violations end(Period period, LocalDate lastDay) {
        return new Violations()
                .require(!lastDay.isBefore(period.from()), "/lastDay", "designation.end-before-start", period.from())
                .require(period.to() == null || !lastDay.isAfter(period.to()), "/lastDay", "designation.end-later",
                        period.to());
    }

    /** What stands in the way of one more of the same school or unit. */
    static Optional<Violation> conflict(Period wanted, List<Period> standing) {
        return standing.stream().filter(wanted::overlaps).findFirst()
                .map(other -> Violation.at("/validFrom", "designation.once", other.from()));
    }

    private static Violations within(Period period, Life life, Violations violations) {
        if (!period.isOrdered()) {
            return violations.add(Violation.at("/validTo", "date.order"));
        }
        return violations.require(life == null || life.contains(period), "/validFrom", "period.outside-life",
                life == null ? "" : life.from(), life == null || life.until() == null ? "" : life.until());
    }
}
