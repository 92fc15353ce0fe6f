package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.regex.Pattern;

/** What a unit's entry in the register must fulfil. */
final class UnitRules {
    /** Campuses have no national code; theirs is the school's with a number behind (rules §5.3). */
    private static final Pattern CAMPUS = Pattern.compile("\\d{10}-C\\d{2}");

    private UnitRules() {
    }

    /** @param school the days on which the school exists; null where there is no such school */
    static Violations registration(String unitCode, UnitRegistration wanted, Life school) {
        var violations = new Violations();
        if (!unitCode.equals(wanted.campusCode() + "-" + wanted.stage().letter())) {
            violations.add(Violation.ofParameter("unitCode", "unit.code",
                    wanted.campusCode() + "-" + wanted.stage().letter()));
        }
        violations.require(CAMPUS.matcher(wanted.campusCode()).matches(), "/campusCode", "campus.code")
                .require(wanted.campusCode().startsWith(wanted.schoolCode() + "-"), "/campusCode", "campus.school",
                        wanted.schoolCode())
                .require(school != null, "/schoolCode", "school.unknown", wanted.schoolCode())
                .require(wanted.life().isOrdered(), "/closedOn", "life.order")
                .require(school == null || !wanted.life().isOrdered() || school.contains(wanted.life()), "/openedOn",
                        "unit.outside-school-life");
        PeriodRules.check(wanted.suspensionPeriods(), wanted.life(), "/suspensions", violations);
        return violations;
    }

    /** What the register says is changed only with a reason. */
    static Violations change(String unitCode, UnitRegistration wanted, Life school) {
        return registration(unitCode, wanted, school).require(wanted.reason() != null && !wanted.reason().isBlank(),
                "/reason", "reason.required");
    }
}
