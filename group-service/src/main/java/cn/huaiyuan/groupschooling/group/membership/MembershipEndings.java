package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Ends the memberships of units that close. */
@ApplicationScoped
public class MembershipEndings {
    @Inject
    Memberships memberships;
    @Inject
    HeadquartersCheck headquarters;
    @Inject
    PracticeRecordsCheck records;
    @Inject
    EducationGroups groups;
    @Inject
    Outbox outbox;

    /**
     * To be called before any of the units closes: a group that keeps members must be handed over first. Locks all their
     * groups.
     *
     * @param units all that close together; their rows must be locked
     * @throws ProblemException 409 {@code headquarters-needed}, naming the members
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNoneLeft(Collection<Unit> units, LocalDate firstDayWithout) {
        groups.lockAll(memberships.groupCodesOf(units));
        headquarters.beforeEnds(units, firstDayWithout.minusDays(1));
    }

    /**
     * Ends all memberships that hold on the day or later. The rows of the unit and its groups must be locked.
     *
     * @throws ProblemException 409 {@code membership-begins-later} if one begins on the day or later,
     *                          {@code membership-referred-to} if a record of practices would be left without a membership
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(Unit unit, LocalDate firstDayWithout, String reason) {
        var lastDay = firstDayWithout.minusDays(1);
        for (var membership : memberships.activeOf(List.of(unit))) {
            if (membership.validTo() != null && !membership.validTo().isAfter(lastDay)) {
                continue;
            }
            if (membership.validFrom().isAfter(lastDay)) {
                throw ProblemException.conflict("membership-begins-later", unit.unitCode(),
                        membership.group().groupCode(), membership.validFrom());
            }
            records.beforeEnd(membership, lastDay);
            outbox.record(MembershipState.ended(membership, lastDay, reason));
        }
    }
}
