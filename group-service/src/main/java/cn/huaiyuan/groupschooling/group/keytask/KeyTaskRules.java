package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a key task must fulfil (annex 2). */
final class KeyTaskRules {
    private KeyTaskRules() {
    }

    /** @param known codes of the bodies that are not voided */
    static Violations registration(KeyTaskRegistration wanted, Set<String> known, LocalDate today) {
        var violations = new Violations();
        var seen = new HashSet<String>();
        bodies("/leadBodies/", wanted.leadBodies(), known, seen, violations);
        bodies("/supportingBodies/", wanted.supporting(), known, seen, violations);
        return violations.require(wanted.completedOn() == null || !wanted.completedOn().isAfter(today), "/completedOn",
                "date.future", today);
    }

    /** A task that is entered is changed only with a reason. */
    static Violations change(KeyTaskRegistration wanted, Set<String> known, LocalDate today) {
        return registration(wanted, known, today).require(Reason.isGiven(wanted.reason()), "/reason",
                "reason.required");
    }

    private static void bodies(String at, List<String> codes, Set<String> known, Set<String> seen,
            Violations violations) {
        for (int i = 0; i < codes.size(); i++) {
            violations.require(known.contains(codes.get(i)), at + i, "key-task.body-unknown")
                    .require(seen.add(codes.get(i)), at + i, "key-task.body-twice");
        }
    }
}
