package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.TierChange;
import cn.huaiyuan.groupschooling.group.educationgroup.TierPeriod;
import cn.huaiyuan.groupschooling.group.educationgroup.TierRules;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an application for another tier, and the decision about it, must fulfil (G-TRANSITION). The plan says "符合条件的"
 * without naming the conditions: they are the checks of the county's catalogue that are valid on the day of the application.
 */
final class TransitionRules {
    private TransitionRules() {
    }

    /**
     * The change must be one that the group can make, and from LOOSE to TIGHT each check must be answered.
     *
     * @param tiers     the group's present history
     * @param catalogue codes of the checks that are valid on the day of the application
     */
    static Violations submission(List<TierPeriod> tiers, TierSubmission wanted, LocalDate appliedOn,
            Set<String> catalogue, LocalDate today) {
        var violations = TierRules.change(tiers, wanted.change())
                .require(!appliedOn.isAfter(today), "/appliedOn", "date.future", today)
                .require(!appliedOn.isBefore(tiers.get(0).validFrom()), "/appliedOn", "transition.applied-before",
                        tiers.get(0).validFrom());
        if (TierRules.tightens(tiers, wanted.tier())) {
            violations.require(!catalogue.isEmpty(), "/checks", "transition.no-catalogue", appliedOn);
            answers(wanted.answers(), catalogue, violations);
        } else {
            violations.require(wanted.answers().isEmpty(), "/checks", "transition.no-checks");
        }
        return violations;
    }

    /**
     * From LOOSE to TIGHT all checks must be met. TIGHT to LOOSE is an exception, and so is a change that begins before its
     * decision: both need a reason.
     *
     * @param catalogue codes of the checks that are valid on the day of the application or of the decision
     */
    static Violations approval(List<TierPeriod> tiers, TierChange change, Decision decision, LocalDate appliedOn,
            List<TierApplication.Check> answers, Set<String> catalogue, LocalDate today) {
        var violations = decision(decision, appliedOn, today)
                .require(!TierRules.loosens(tiers, change.tier()) || Reason.isGiven(decision.reason()), "/reason",
                        "transition.exception")
                .require(!change.validFrom().isBefore(decision.decidedOn()) || Reason.isGiven(decision.reason()),
                        "/reason", "transition.retroactive", change.validFrom());
        if (TierRules.tightens(tiers, change.tier())) {
            catalogue.stream().filter(item -> answers.stream().noneMatch(answer -> answer.met()
                    && answer.itemCode().equals(item))).sorted()
                    .forEach(item -> violations.add(Violation.at("", "transition.unmet", item)));
        }
        return violations;
    }

    /** The day of the decision is not in the future and not before the application. */
    static Violations decision(Decision decision, LocalDate appliedOn, LocalDate today) {
        return new Violations().require(!decision.decidedOn().isAfter(today), "/decidedOn", "date.future", today)
                .require(!decision.decidedOn().isBefore(appliedOn), "/decidedOn", "transition.decided-before",
                        appliedOn);
    }

    /** Why the group's history, which may have changed since the application, no longer allows the change. */
    static Violations overtaken(List<TierPeriod> tiers, TierChange change) {
        var violations = new Violations();
        TierRules.change(tiers, change).found()
                .forEach(found -> violations.add(Violation.at("", found.code(), found.args())));
        return violations;
    }

    private static void answers(List<TierApplication.Check> answers, Set<String> catalogue, Violations violations) {
        var seen = new HashSet<String>();
        for (int i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            var at = "/checks/" + i;
            violations.require(catalogue.contains(answer.itemCode()), at + "/itemCode", "transition.check-unknown")
                    .require(seen.add(answer.itemCode()), at + "/itemCode", "transition.check-twice")
                    .require(!answer.met() || Reason.isGiven(answer.evidence()), at + "/evidence",
                            "transition.evidence");
        }
        catalogue.stream().filter(item -> !seen.contains(item)).sorted()
                .forEach(item -> violations.add(Violation.at("/checks", "transition.check-missing", item)));
    }
}
