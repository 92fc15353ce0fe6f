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

/** A group that has headquarters keeps them while it has members, and hands them over from one member to another. */
final class HeadquartersRules {
    private HeadquartersRules() {
    }

    /**
     * What stands in the way of a handover, but for days after which the new headquarters would leave the group.
     *
     * @param unit     code of the unit that is to become headquarters
     * @param standing all memberships of the group
     */
    static List<Violation> handover(String group, String unit, LocalDate day, Collection<Standing> standing) {
        var former = on(day, standing, HeadquartersRules::leads);
        var successor = on(day, standing, one -> one.unitCode().equals(unit));
        var violations = new Violations()
                .require(former.isPresent(), "/validFrom", "headquarters.none", group, day)
                .require(successor.isPresent(), "/unit", "headquarters.no-member", unit, group, day)
                .require(successor.isEmpty() || !leads(successor.get()), "/unit", "headquarters.already", unit, group,
                        successor.map(one -> one.period().from()).orElse(null));
        if (violations.isEmpty()) {
            beginsEarlier(former.get(), day, violations);
            beginsEarlier(successor.get(), day, violations);
            laterOne(former.get(), new Period(day, successor.get().period().to()), standing)
                    .ifPresent(later -> violations.add(Violation.at("/validFrom", "membership.hq-once", group,
                            later.unitCode(), later.period().from())));
        }
        return violations.found();
    }

    /**
     * The members that would be without headquarters, each with the first day on which it would.
     *
     * @param lost     the days on which there would be no headquarters any more
     * @param standing the other memberships of the group
     */
    static List<Violation> needed(Period lost, Collection<Standing> standing) {
        return standing.stream().filter(one -> !leads(one)).sorted(Comparator.comparing(Standing::unitCode))
                .flatMap(one -> one.period().meet(lost).stream()
                        .map(days -> Violation.at("", "headquarters.needed", one.groupCode(), one.unitCode(),
                                days.from())))
                .toList();
    }

    /**
     * The members that would be without headquarters where a membership began in a group that had them: the new one itself,
     * or, where it is that of headquarters which end again, those that go on.
     *
     * @param standing the other memberships of the group
     */
    static List<Violation> left(Standing wanted, Collection<Standing> standing) {
        var leading = standing.stream().filter(HeadquartersRules::leads).toList();
        return leads(wanted)
                ? without(wanted, leading).map(gap -> needed(gap, standing)).orElse(List.of())
                : leading.stream().flatMap(one -> without(one, leading).stream())
                        .flatMap(gap -> needed(gap, List.of(wanted)).stream()).toList();
    }

    /** The days after headquarters until there are others; empty where they do not end, or others follow. */
    private static Optional<Period> without(Standing ended, Collection<Standing> leading) {
        if (ended.period().to() == null) {
            return Optional.empty();
        }
        var first = ended.period().to().plusDays(1);
        var next = leading.stream().map(one -> one.period().from()).filter(day -> !day.isBefore(first))
                .min(Comparator.naturalOrder());
        return next.filter(first::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new Period(first, next.map(day -> day.minusDays(1)).orElse(null)));
    }

    /** The days on which it would hold no longer; empty where it ends on that day or before anyway. */
    static Optional<Period> lost(Period period, LocalDate lastDay) {
        return new Period(lastDay.plusDays(1), null).meet(period);
    }

    static boolean leads(Standing standing) {
        return standing.role() == Membership.Role.HQ;
    }

    private static void beginsEarlier(Standing standing, LocalDate day, Violations violations) {
        violations.require(standing.period().from().isBefore(day), "/validFrom", "headquarters.begins-then",
                standing.unitCode(), standing.role(), standing.period().from());
    }

    private static Optional<Standing> laterOne(Standing former, Period wanted, Collection<Standing> standing) {
        return standing.stream().filter(one -> leads(one) && !one.equals(former))
                .filter(one -> one.period().overlaps(wanted)).min(Comparator.comparing(one -> one.period().from()));
    }

    private static Optional<Standing> on(LocalDate day, Collection<Standing> standing, Predicate<Standing> wanted) {
        return standing.stream().filter(one -> one.period().holdsOn(day)).filter(wanted).findFirst();
    }
}
