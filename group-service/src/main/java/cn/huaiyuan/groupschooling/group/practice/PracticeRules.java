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
     * A semester is recorded once it has begun, for a unit that is in the group in it, and whole: what is not said is
     * not known, which is not the same as not done.
     *
     * @param days      those of the semester
     * @param member    whether the unit is in the group on any day of the semester
     * @param catalogue codes of the items that hold on any day of the semester
     */
    static Violations recording(Semester semester, Period days, PracticeMarks wanted, boolean member,
            Set<String> catalogue, LocalDate today) {
        return recording(semester, days, wanted, member, catalogue, Set.of(), today);
    }

    private static Violations recording(Semester semester, Period days, PracticeMarks wanted, boolean member,
            Set<String> catalogue, Set<String> recorded, LocalDate today) {
        var violations = new Violations();
        if (days.from().isAfter(today)) {
            violations.add(Violation.ofParameter("semester", "semester.future", days.from()));
        }
        if (!member) {
            violations.add(Violation.ofParameter("semester", "practice.no-member", semester));
        }
        marks(wanted.items(), catalogue, recorded, violations);
        return violations;
    }

    /**
     * What was recorded is corrected only with a reason. The catalogue may have been changed since: items that are recorded
     * may stay, and those that were not asked for then are not asked for now.
     *
     * @param recorded codes of the items in the record as it stands; none where it was voided
     */
    static Violations correction(Semester semester, Period days, PracticeMarks wanted, boolean member,
            Set<String> catalogue, Set<String> recorded, LocalDate today) {
        return recording(semester, days, wanted, member, catalogue, recorded, today)
                .require(Reason.isGiven(wanted.reason()), "/reason", "reason.required");
    }

    private static void marks(List<MarkEntry> marks, Set<String> catalogue, Set<String> recorded,
            Violations violations) {
        var seen = new HashSet<String>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            var at = "/items/" + i;
            violations
                    .require(catalogue.contains(mark.itemCode()) || recorded.contains(mark.itemCode()),
                            at + "/itemCode",
                            "practice.item-unknown")
                    .require(seen.add(mark.itemCode()), at + "/itemCode", "practice.item-twice")
                    .require(!mark.done() || Reason.isGiven(mark.evidence()), at + "/evidence",
                            "practice.evidence");
        }
        catalogue.stream().filter(item -> recorded.isEmpty() || recorded.contains(item))
                .filter(item -> !seen.contains(item)).sorted()
                .forEach(item -> violations.add(Violation.at("/items", "practice.item-missing", item)));
    }
}
