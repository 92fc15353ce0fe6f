package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a key task must fulfil (annex 2). */
final class KeyTaskRules {
    private static final int LAST_NUMBER = 999;

    private KeyTaskRules() {
    }

    /** @param known codes of the bodies that are not voided */
    static Violations registration(int number, KeyTaskRegistration wanted, Set<String> known, LocalDate today) {
        var violations = new Violations();
        if (number < 1 || number > LAST_NUMBER) {
            violations.add(Violation.ofParameter("number", "key-task.number", LAST_NUMBER));
        }
        var seen = new HashSet<String>();
        bodies("/leadBodies/", wanted.leadBodies(), known, seen, violations);
        bodies("/supportingBodies/", wanted.supporting(), known, seen, violations);
        return violations.require(wanted.completedOn() == null || !wanted.completedOn().isAfter(today), "/completedOn",
                "date.future", today);
    }

    /** A task that is entered is changed only with a reason. */
    static Violations change(int number, KeyTaskRegistration wanted, Set<String> known, LocalDate today) {
        return registration(number, wanted, known, today).require(Reason.isGiven(wanted.reason()), "/reason",
                "reason.required");
    }

    private static void bodies(String at, List<String> codes, Set<String> known, Set<String> seen,
            Violations violations) {
        for (int i = 0; i < codes.size(); i++) {
            violations.require(known.contains(codes.get(i)), at + i, "key-task.body-unknown", codes.get(i))
                    .require(seen.add(codes.get(i)), at + i, "key-task.body-twice", codes.get(i));
        }
    }
}
