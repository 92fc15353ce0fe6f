package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;

/** What a census must fulfil. */
final class CensusRules {
    /** Nothing in the register is counted further back. */
    static final SchoolYear FIRST = new SchoolYear(2000);

    private CensusRules() {
    }

    /** The year's number may be entered from the day the year before it begins: enrolment is planned ahead. */
    static Violations recording(SchoolYear year, CensusCount count, Life unit, LocalDate today) {
        var violations = new Violations();
        var last = new SchoolYear(SchoolYear.of(today).start() + 1);
        if (year.start() < FIRST.start() || year.start() > last.start()) {
            violations.add(Violation.ofParameter("schoolYear", "school-year.range", FIRST, last));
        }
        if (!unit.touches(year.days())) {
            violations.add(Violation.ofParameter("schoolYear", "census.unit-closed", year));
        }
        return violations.require(count.students() == 0 || count.classes() > 0, "/classes", "census.classes");
    }

    /** What was recorded is corrected only with a reason. */
    static Violations correction(SchoolYear year, CensusCount count, Life unit, LocalDate today) {
        return recording(year, count, unit, today).require(count.reason() != null && !count.reason().isBlank(),
                "/reason", "reason.required");
    }
}
