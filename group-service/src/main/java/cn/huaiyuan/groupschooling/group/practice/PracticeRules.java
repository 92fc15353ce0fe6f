package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a record of practices must fulfil (U-SIX-UNIFIED). */
final class PracticeRules {
    private PracticeRules() {
    }

    /**
     * A semester is recorded once it has begun, for a unit that is in the group in it, and completely: an item that is left
     * out would be unknown, which is not the same as not done. The catalogue may have changed since the items were recorded:
     * a correction may keep them, and need not name others.
     *
     * @param days      those of the semester
     * @param member    true if the unit is in the group on any day of the semester
     * @param catalogue codes of the items that hold on any day of the semester
     * @param recorded  codes of the items that the active record has; empty if there is none
     */
    static Violations recording(Semester semester, Period days, List<PracticeRecord.Mark> marks, boolean member,
            Set<String> catalogue, Set<String> recorded, LocalDate today) {
        var violations = new Violations();
        if (days.from().isAfter(today)) {
            violations.add(Violation.ofParameter("semester", "semester.future", days.from()));
        }
        if (!member) {
            violations.add(Violation.ofParameter("semester", "practice.no-member", semester));
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var item = mark.itemCode();
            var at = "/items/" + i;
            violations
                    .require(catalogue.contains(item) || recorded.contains(item), at + "/itemCode",
                            "practice.item-unknown")
                    .require(seen.add(item), at + "/itemCode", "practice.item-twice")
                    .require(!mark.done() || Reason.isGiven(mark.evidence()), at + "/evidence", "practice.evidence");
        }
        catalogue.stream().filter(item -> recorded.isEmpty() || recorded.contains(item))
                .filter(item -> !seen.contains(item)).sorted()
                .forEach(item -> violations.add(Violation.at("/items", "practice.item-missing", item)));
        return violations;
    }
}
