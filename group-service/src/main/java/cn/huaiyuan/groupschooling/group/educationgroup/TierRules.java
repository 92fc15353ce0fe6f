package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.util.List;
import java.util.regex.Pattern;

/** What a group's dated history must fulfil (G-TIER-DEF, G-TRANSITION). */
final class TierRules {
    static final String GROUP_CODE = "[A-Z]{2,6}-G\\d{2,4}";
    private static final Pattern CODE = Pattern.compile(GROUP_CODE);

    private TierRules() {
    }

    /** The history of a group that is entered for the first time. */
    static Violations founding(String groupCode, GroupHistory history) {
        var violations = new Violations();
        if (!CODE.matcher(groupCode).matches()) {
            violations.add(Violation.ofParameter("groupCode", "group.code"));
        }
        violations.require(history.life().isOrdered(), "/dissolvedOn", "life.order");
        for (int i = 0; i < history.tiers().size(); i++) {
            fits(history.tiers().get(i).tier(), history.tiers().get(i).governance(), "/tiers/" + i + "/governance",
                    violations);
        }
        PeriodRules.check(history.tiers().stream().map(TierEntry::period).toList(), history.life(), "/tiers",
                violations);
        return violations;
    }

    /** What the register says is changed only with a reason. */
    static Violations correction(String groupCode, GroupHistory history) {
        return founding(groupCode, history).require(isGiven(history.reason()), "/reason", "reason.required");
    }

    /** LOOSE to TIGHT is what the plan leads to; TIGHT to LOOSE is an exception that someone has decided, and why. */
    static Violations change(List<TierEntry> tiers, TierChange change) {
        var violations = new Violations();
        fits(change.tier(), change.governance(), "/governance", violations);
        var open = tiers.stream().filter(entry -> entry.validTo() == null).findFirst();
        if (open.isEmpty()) {
            return violations.add(Violation.at("/validFrom", "tier.none-open"));
        }
        var before = open.get();
        violations.require(before.validFrom().isBefore(change.validFrom()), "/validFrom", "tier.not-after",
                before.validFrom());
        violations.require(before.tier() != change.tier() || before.governance() != change.governance(), "/tier",
                "tier.same");
        if (before.tier() == Tier.TIGHT && change.tier() == Tier.LOOSE) {
            violations.require(isGiven(change.reason()), "/reason", "reason.required")
                    .require(!change.assumed(), "/assumed", "tier.exception-assumed");
        }
        return violations;
    }

    static void fits(Tier tier, Governance governance, String pointer, Violations violations) {
        violations.require(governance.fits(tier), pointer, "tier.governance", tier, governance);
    }

    private static boolean isGiven(String reason) {
        return reason != null && !reason.isBlank();
    }
}
