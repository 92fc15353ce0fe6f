package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.DatedRules;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.regex.Pattern;

/** What the entry of a unit must fulfil. */
final class UnitRules {
    /** Campuses have no national code; ours is the code of the school and a number (rules §5.3). */
    private static final Pattern CAMPUS = Pattern.compile("\\d{10}-C\\d{2}");

    private UnitRules() {
    }

    static boolean isCampusCode(String code) {
        return CAMPUS.matcher(code).matches();
    }

    /**
     * @param school    the days on which the school exists; null if there is no such school
     * @param itsCampus whether a unit of the campus is a part of the school already, for example after a merger
     */
    static Violations registration(String unitCode, UnitRegistration wanted, Life school, boolean itsCampus) {
        var violations = entry(unitCode, wanted)
                .require(itsCampus || wanted.campusCode().startsWith(wanted.schoolCode() + "-"), "/campusCode",
                        "campus.school", wanted.schoolCode())
                .require(school != null, "/schoolCode", "school.unknown", wanted.schoolCode());
        within(wanted.life(), school, violations);
        return violations;
    }

    /** The same for a unit that was voided and is entered anew. */
    static Violations anew(String unitCode, UnitRegistration wanted, Life school, boolean itsCampus) {
        return registration(unitCode, wanted, school, itsCampus).require(Reason.isGiven(wanted.reason()), "/reason",
                "reason.required");
    }

    /** A correction needs a reason. It cannot change the school: only mergers and splits of schools move units. */
    static Violations change(Unit unit, UnitRegistration wanted) {
        var violations = entry(unit.unitCode(), wanted)
                .require(wanted.schoolCode().equals(unit.school().schoolCode()), "/schoolCode", "unit.school-stays",
                        unit.school().schoolCode())
                .require(Reason.isGiven(wanted.reason()), "/reason", "reason.required");
        var since = unit.lifeInSchool().from();
        if (since.isAfter(unit.openedOn())) {
            var first = unit.schools().get(0).validTo();
            violations.require(!wanted.openedOn().isAfter(first), "/openedOn", "unit.moved", since);
            violations.require(wanted.closedOn() == null || wanted.closedOn().isAfter(since), "/closedOn",
                    "unit.moved", since);
            within(new Life(since, wanted.closedOn()), unit.school().life(), violations);
        } else {
            within(wanted.life(), unit.school().life(), violations);
        }
        return violations;
    }

    private static Violations entry(String unitCode, UnitRegistration wanted) {
        var violations = new Violations();
        if (!unitCode.equals(wanted.campusCode() + "-" + wanted.stage().letter())) {
            violations.add(Violation.ofParameter("unitCode", "unit.code",
                    wanted.campusCode() + "-" + wanted.stage().letter()));
        }
        violations.require(isCampusCode(wanted.campusCode()), "/campusCode", "campus.code")
                .require(wanted.life().isOrdered(), "/closedOn", "life.order");
        DatedRules.check("name", wanted.names(), wanted.life(), "/formerNames", "/displayName", violations);
        DatedRules.check("kind", wanted.kinds(), wanted.life(), "/formerKinds", "/kind", violations);
        PeriodRules.check(wanted.suspensionList().stream().map(Suspension::period).toList(), wanted.life(),
                "/suspensions", violations);
        return violations;
    }

    private static void within(Life unit, Life school, Violations violations) {
        violations.require(school == null || !unit.isOrdered() || school.contains(unit), "/openedOn",
                "unit.outside-school-life");
    }

    /** The new kind begins after the last one began, and while the unit exists. */
    static Violations reclassification(Unit unit, UnitReclassification wanted) {
        return DatedRules.next("kind", wanted.kind(), wanted.validFrom(), unit.kinds(), unit.life(), "/kind");
    }

    /** The new names begin after the last ones began, and while the unit exists. */
    static Violations renaming(Unit unit, UnitRenaming renaming) {
        return DatedRules.next("name", new UnitNames(renaming.displayName(), renaming.currentName()),
                renaming.validFrom(), unit.names(), unit.life(), "/displayName");
    }
}
