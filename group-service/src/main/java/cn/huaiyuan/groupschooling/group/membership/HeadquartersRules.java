package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A group with headquarters keeps them while it has members. It hands them over from one member to another. */
final class HeadquartersRules {
    private HeadquartersRules() {
    }

    /**
     * Why a handover is not possible, but for members that lose their headquarters when the new ones leave the group.
     *
     * @param unit   code of the unit that is to become headquarters
     * @param active all active memberships of the group
     */
    static Violations handover(String group, String unit, LocalDate day, Collection<MembershipFacts> active) {
        var former = on(day, active, MembershipFacts::isHeadquarters);
        var successor = on(day, active, one -> one.unitCode().equals(unit));
        var violations = new Violations()
                .require(former.isPresent(), "/validFrom", "headquarters.none", group, day)
                .require(successor.isPresent(), "/unit", "headquarters.no-member", unit, group, day)
                .require(successor.isEmpty() || !successor.get().isHeadquarters(), "/unit", "headquarters.already",
                        unit, group,
                        successor.map(one -> one.period().from()).orElse(null));
        if (violations.isEmpty()) {
            beginsEarlier(former.get(), day, violations);
            beginsEarlier(successor.get(), day, violations);
            laterOne(former.get(), new Period(day, successor.get().period().to()), active)
                    .ifPresent(later -> violations.add(Violation.at("/validFrom", "membership.hq-once", group,
                            later.unitCode(), later.period().from())));
        }
        return violations;
    }

    /**
     * The members that would be without headquarters, each with the first such day.
     *
     * @param lost   the days on which there would be no headquarters
     * @param others the other memberships of the group
     */
    static Violations needed(Period lost, Collection<MembershipFacts> others) {
        var violations = new Violations();
        others.stream().filter(one -> !one.isHeadquarters()).sorted(Comparator.comparing(MembershipFacts::unitCode))
                .forEach(one -> one.period().meet(lost).ifPresent(days -> violations.add(Violation.at("",
                        "headquarters.needed", one.groupCode(), one.unitCode(), days.from()))));
        return violations;
    }

    /**
     * The members that would be without headquarters after a membership began: the new member itself or, if the new membership
     * is that of headquarters and ends again, the members that stay longer.
     *
     * @param others the other memberships of the group
     */
    static Violations left(MembershipFacts wanted, Collection<MembershipFacts> others) {
        var headquarters = others.stream().filter(MembershipFacts::isHeadquarters).toList();
        var violations = new Violations();
        if (wanted.isHeadquarters()) {
            gapAfter(wanted, headquarters).ifPresent(gap -> violations.addAll(needed(gap, others)));
        } else {
            headquarters.forEach(one -> gapAfter(one, headquarters)
                    .ifPresent(gap -> violations.addAll(needed(gap, List.of(wanted)))));
        }
        return violations;
    }

    /** The days from the end of headquarters to the next ones; empty if they do not end, or the next follow at once. */
    private static Optional<Period> gapAfter(MembershipFacts ended, Collection<MembershipFacts> headquarters) {
        if (ended.period().to() == null) {
            return Optional.empty();
        }
        var first = ended.period().to().plusDays(1);
        var next = headquarters.stream().map(one -> one.period().from()).filter(day -> !day.isBefore(first))
                .min(Comparator.naturalOrder());
        return next.filter(first::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Period(first, next.map(day -> day.minusDays(1)).orElse(null)));
    }

    /** The days that are lost if the period ends on a day; empty if it ends no later anyway. */
    static Optional<Period> lost(Period period, LocalDate lastDay) {
        return new Period(lastDay.plusDays(1), null).meet(period);
    }

    private static void beginsEarlier(MembershipFacts membership, LocalDate day, Violations violations) {
        violations.require(membership.period().from().isBefore(day), "/validFrom", "headquarters.begins-then",
                membership.unitCode(), membership.role(), membership.period().from());
    }

    private static Optional<MembershipFacts> laterOne(MembershipFacts former, Period wanted,
            Collection<MembershipFacts> active) {
        return active.stream().filter(one -> one.isHeadquarters() && !one.equals(former))
                .filter(one -> one.period().overlaps(wanted)).min(Comparator.comparing(one -> one.period().from()));
    }

    private static Optional<MembershipFacts> on(LocalDate day, Collection<MembershipFacts> active,
            Predicate<MembershipFacts> wanted) {
        return active.stream().filter(one -> one.period().holdsOn(day)).filter(wanted).findFirst();
    }
}
