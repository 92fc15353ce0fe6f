package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.EnumSet;

/** What a digital record must fulfil (D-DIGITAL). */
final class DigitalRules {
    private DigitalRules() {
    }

    /** A year is recorded once it has begun, for a unit that exists in it. */
    static Violations recording(SchoolYear year, DigitalFindings wanted, Life unit, LocalDate today) {
        var violations = new Violations();
        if (year.days().from().isAfter(today)) {
            violations.add(Violation.ofParameter("schoolYear", "school-year.future", year.days().from()));
        }
        if (!unit.touches(year.days())) {
            violations.add(Violation.ofParameter("schoolYear", "digital.unit-closed", year));
        }
        var seen = EnumSet.noneOf(DigitalRecord.Field.class);
        for (int i = 0; i < wanted.findings().size(); i++) {
            violations.require(seen.add(wanted.findings().get(i).field()), "/findings/" + i + "/field",
                    "digital.field-twice");
        }
        return violations;
    }
}
