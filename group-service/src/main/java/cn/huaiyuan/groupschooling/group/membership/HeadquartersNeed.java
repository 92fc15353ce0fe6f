package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps members from being left without headquarters. To be asked before anything changes; the rows of the groups are locked
 * beforehand, so nobody is admitted meanwhile.
 */
@ApplicationScoped
class HeadquartersNeed {
    @Inject
    Memberships memberships;

    /**
     * Before a membership ends.
     *
     * @throws ProblemException 409 {@code headquarters-needed}, naming the members
     */
    void beforeEnd(Membership leaving, LocalDate lastDay) {
        refuse(lostWith(leaving, HeadquartersRules.lost(leaving.period(), lastDay), Set.of()));
    }

    /** The same before one is voided. */
    void beforeVoiding(Membership leaving) {
        refuse(lostWith(leaving, Optional.of(leaving.period()), Set.of()));
    }

    /** The same before units leave all their groups together. */
    void beforeEnds(Collection<Unit> units, LocalDate lastDay) {
        refuse(memberships.standingOf(units).stream()
                .flatMap(leaving -> lostWith(leaving, HeadquartersRules.lost(leaving.period(), lastDay),
                        new HashSet<>(units)).stream())
                .toList());
    }

    /** The same before a unit becomes headquarters until a day; null where it stays. */
    void beforeHandover(EducationGroup group, Membership former, LocalDate lastDay) {
        if (lastDay != null) {
            HeadquartersRules.lost(former.period(), lastDay).map(lost -> HeadquartersRules.needed(lost,
                    memberships.standingIn(group).stream().map(one -> one == former ? asMember(one) : Standing.of(one))
                            .toList()))
                    .ifPresent(HeadquartersNeed::refuse);
        }
    }

    /** The same before a membership begins. */
    void beforeAdmission(Standing wanted, Collection<Standing> others) {
        refuse(HeadquartersRules.left(wanted, others.stream()
                .filter(one -> one.groupCode().equals(wanted.groupCode())).toList()));
    }

    private static Standing asMember(Membership former) {
        return new Standing(former.group().groupCode(), former.unit().unitCode(), Membership.Role.MEMBER,
                former.primary(), former.period());
    }

    private List<Violation> lostWith(Membership leaving, Optional<Period> lost, Set<Unit> alsoLeaving) {
        if (lost.isEmpty() || leaving.role() != Membership.Role.HQ) {
            return List.of();
        }
        return HeadquartersRules.needed(lost.get(), memberships.standingIn(leaving.group()).stream()
                .filter(one -> one != leaving && !alsoLeaving.contains(one.unit())).map(Standing::of).toList());
    }

    private static void refuse(List<Violation> needed) {
        if (!needed.isEmpty()) {
            throw new ProblemException(409, "headquarters-needed", needed);
        }
    }
}
