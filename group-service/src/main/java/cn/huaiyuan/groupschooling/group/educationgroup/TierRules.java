package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.DatedRules;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.PeriodRules;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a group's dated history must fulfil (G-TIER-DEF, G-TRANSITION). */
public final class TierRules {
    static final String GROUP_CODE = "[A-Z]{2,6}-G\\d{2,4}";
    private static final Pattern CODE = Pattern.compile(GROUP_CODE);

    private TierRules() {
    }

    static boolean isCode(String groupCode) {
        return CODE.matcher(groupCode).matches();
    }

    /** The first tier of a group that is founded. */
    static Violations first(GroupFounding founding) {
        return new Violations().require(founding.governance().fits(founding.tier()), "/governance", "tier.governance",
                founding.tier(), founding.governance());
    }

    /** The history of a group that is entered for the first time. */
    static Violations founding(String groupCode, GroupHistory history) {
        var violations = new Violations();
        if (!isCode(groupCode)) {
            violations.add(Violation.ofParameter("groupCode", "group.code"));
        }
        violations.require(history.life().isOrdered(), "/dissolvedOn", "life.order");
        DatedRules.check("name", history.names(), history.life(), "/formerNames", "/name", violations);
        for (int i = 0; i < history.tiers().size(); i++) {
            fits(history.tiers().get(i).tier(), history.tiers().get(i).governance(), "/tiers/" + i + "/governance",
                    violations);
        }
        PeriodRules.check(history.tiers().stream().map(TierPeriod::period).toList(), history.life(), "/tiers",
                violations);
        if (violations.isEmpty()) {
            withoutGap(TierPeriod.sorted(history.tiers()), history.life(), violations);
        }
        return violations;
    }

    /** Quotas depend on the tier, so a group must have a tier on each of its days; it may be an assumed one. */
    private static void withoutGap(List<TierPeriod> tiers, Life life, Violations violations) {
        var begins = life.from();
        for (var tier : tiers) {
            violations.require(!tier.validFrom().isAfter(begins), "/tiers", "tier.gap", begins);
            if (tier.validTo() == null) {
                return;
            }
            begins = tier.validTo().plusDays(1);
        }
        violations.require(begins.equals(life.until()), "/tiers", "tier.gap", begins);
    }

    /**
     * A correction needs a reason. It states the past; a future tier is applied for and decided (G-TRANSITION).
     *
     * @param present the tiers before the correction
     */
    static Violations correction(String groupCode, GroupHistory history, List<TierPeriod> present, LocalDate today) {
        var violations = anew(groupCode, history);
        for (int i = 0; i < history.tiers().size(); i++) {
            var wanted = history.tiers().get(i);
            var begins = wanted.validFrom().isAfter(today) && wanted.validFrom().isAfter(history.foundedOn());
            violations.require(!begins || present.stream().anyMatch(wanted::beginsAs), "/tiers/" + i,
                    "tier.ahead", today);
        }
        return violations;
    }

    /** The history of a voided group that is entered anew. */
    static Violations anew(String groupCode, GroupHistory history) {
        return founding(groupCode, history).requireReason(history.reason());
    }

    /** A row of a table must not change the tier of an active group (G-TRANSITION). */
    static Violations row(GroupRow wanted, List<TierPeriod> present) {
        var last = present.get(present.size() - 1);
        return new Violations()
                .require(wanted.tier() == last.tier() && wanted.governance() == last.governance(), "/tier",
                        "tier.by-application", last.tier(), last.governance())
                .require(wanted.document().equals(last.document()) && wanted.assumed() == last.assumed(), "/document",
                        "tier.rests-on", last.document());
    }

    /** The plan wants LOOSE to become TIGHT; TIGHT to LOOSE is an exception and needs a reason. */
    public static Violations change(List<TierPeriod> tiers, TierChange change) {
        var violations = new Violations();
        fits(change.tier(), change.governance(), "/governance", violations);
        var open = open(tiers);
        if (open.isEmpty()) {
            return violations.add(Violation.at("/validFrom", "tier.none-open"));
        }
        var before = open.get();
        return violations
                .require(before.validFrom().isBefore(change.validFrom()), "/validFrom", "tier.not-after",
                        before.validFrom())
                .require(before.tier() != change.tier() || before.governance() != change.governance(), "/tier",
                        "tier.same")
                .require(!loosens(tiers, change.tier()) || Reason.isGiven(change.reason()), "/reason",
                        "reason.required");
    }

    /** Whether the group is LOOSE and would become TIGHT (由松散型向紧密型过渡, plan 二). */
    public static boolean tightens(List<TierPeriod> tiers, Tier wanted) {
        return wanted == Tier.TIGHT && isOpen(tiers, Tier.LOOSE);
    }

    /** Whether the group is TIGHT and would become LOOSE. */
    public static boolean loosens(List<TierPeriod> tiers, Tier wanted) {
        return wanted == Tier.LOOSE && isOpen(tiers, Tier.TIGHT);
    }

    private static boolean isOpen(List<TierPeriod> tiers, Tier tier) {
        return open(tiers).filter(period -> period.tier() == tier).isPresent();
    }

    private static Optional<TierPeriod> open(List<TierPeriod> tiers) {
        return tiers.stream().filter(period -> period.validTo() == null).findFirst();
    }

    private static void fits(Tier tier, Governance governance, String pointer, Violations violations) {
        violations.require(governance.fits(tier), pointer, "tier.governance", tier, governance);
    }
}
