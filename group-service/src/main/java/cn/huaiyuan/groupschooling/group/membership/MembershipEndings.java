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

/** Ends the memberships of a unit that itself ends. */
@ApplicationScoped
public class MembershipEndings {
    @Inject
    Memberships memberships;
    @Inject
    HeadquartersNeed need;
    @Inject
    RecordedPractices records;
    @Inject
    EducationGroups groups;
    @Inject
    Outbox outbox;

    /**
     * To be asked before any of the units ends: a group that keeps members is handed over first. Locks all their groups.
     *
     * @param units all that end together; their rows are locked beforehand
     * @throws ProblemException 409 {@code headquarters-needed}, naming the members
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireNoneLeft(Collection<Unit> units, LocalDate firstDayWithout) {
        groups.lockAll(memberships.groupCodesOf(units));
        need.beforeEnds(units, firstDayWithout.minusDays(1));
    }

    /**
     * All that hold on the day or later. The rows of the unit and its groups are locked beforehand.
     *
     * @throws ProblemException 409 {@code membership-begins-later}, where one begins on the day or later, and
     *                          {@code membership-referred-to}, where a record of practices would be left without it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(Unit unit, LocalDate firstDayWithout, String reason) {
        var lastDay = firstDayWithout.minusDays(1);
        for (var membership : memberships.standingOf(List.of(unit))) {
            if (membership.validTo() != null && !membership.validTo().isAfter(lastDay)) {
                continue;
            }
            if (membership.validFrom().isAfter(lastDay)) {
                throw ProblemException.conflict("membership-begins-later", unit.unitCode(),
                        membership.group().groupCode(), membership.validFrom());
            }
            records.beforeEnd(membership, lastDay);
            outbox.recordAll(MembershipChanges.ended(membership, lastDay, reason).events());
        }
    }
}
