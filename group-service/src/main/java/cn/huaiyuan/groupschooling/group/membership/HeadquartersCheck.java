package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses commands that would leave members of a group without headquarters. To be called before anything changes. The rows
 * of the groups must be locked, so that nobody is admitted in the meantime.
 */
@ApplicationScoped
class HeadquartersCheck {
    private static final String NEEDED = "headquarters-needed";

    @Inject
    Memberships memberships;

    /** @throws cn.huaiyuan.groupschooling.kit.problem.ProblemException 409 {@code headquarters-needed}, naming the members */
    void beforeEnd(Membership leaving, LocalDate lastDay) {
        left(leaving, HeadquartersRules.lost(leaving.period(), lastDay), Set.of()).conflictIfAny(NEEDED);
    }

    void beforeVoiding(Membership leaving) {
        left(leaving, Optional.of(leaving.period()), Set.of()).conflictIfAny(NEEDED);
    }

    /** Before several units leave all their groups together. */
    void beforeEnds(Collection<Unit> units, LocalDate lastDay) {
        var violations = new Violations();
        memberships.activeOf(units).forEach(leaving -> violations.addAll(
                left(leaving, HeadquartersRules.lost(leaving.period(), lastDay), new HashSet<>(units))));
        violations.conflictIfAny(NEEDED);
    }

    /** @param lastDay the last day of the new headquarters in the group; null if it stays */
    void beforeHandover(EducationGroup group, Membership former, LocalDate lastDay) {
        if (lastDay != null) {
            HeadquartersRules.lost(former.period(), lastDay)
                    .ifPresent(lost -> HeadquartersRules.needed(lost, memberships.activeIn(group).stream()
                            .map(one -> one == former
                                    ? MembershipFacts.of(one).asMember()
                                    : MembershipFacts.of(one))
                            .toList()).conflictIfAny(NEEDED));
        }
    }

    void beforeAdmission(MembershipFacts wanted, Collection<MembershipFacts> others) {
        HeadquartersRules.left(wanted, others.stream()
                .filter(one -> one.groupCode().equals(wanted.groupCode())).toList()).conflictIfAny(NEEDED);
    }

    private Violations left(Membership leaving, Optional<Period> lost, Set<Unit> alsoLeaving) {
        if (lost.isEmpty() || leaving.role() != Membership.Role.HQ) {
            return new Violations();
        }
        return HeadquartersRules.needed(lost.get(), memberships.activeIn(leaving.group()).stream()
                .filter(one -> one != leaving && !alsoLeaving.contains(one.unit())).map(MembershipFacts::of).toList());
    }
}
