package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Hands headquarters over from one member of a group to another. */
@ApplicationScoped
class HandoverService {
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    Units units;
    @Inject
    HeadquartersCheck headquarters;
    @Inject
    GroupLegalPersonGuard legalPersonGuard;
    @Inject
    Outbox outbox;

    /**
     * Ends both memberships the day before and begins two with the roles exchanged, all or nothing. Both units stay in the
     * group for as long as they would have.
     *
     * @return the start of the membership of the new headquarters
     */
    @Transactional
    Change<Membership> handOver(String groupIdOrCode, Handover handover) {
        var day = handover.validFrom();
        var roles = memberships.unitRolesIn(groupIdOrCode, day);
        var unitCode = roles.stream().filter(one -> one.isOf(handover.unit())).map(Memberships.UnitRole::unitCode)
                .findFirst().orElse(handover.unit());
        var locked = units.lockAll(Stream.concat(Stream.of(unitCode), roles.stream()
                .filter(one -> one.role() == Membership.Role.HQ).map(Memberships.UnitRole::unitCode)).toList());
        var group = groups.lock(groupIdOrCode).orElseThrow(() -> groups.absent(groupIdOrCode));
        var active = memberships.activeIn(group);
        decide(group, unitCode, day, active);
        var former = on(day, active, one -> one.role() == Membership.Role.HQ);
        var successor = on(day, active, one -> one.unit().unitCode().equals(unitCode));
        requireLocked(former, locked.keySet());
        headquarters.beforeHandover(group, former, successor.validTo());
        var change = exchange(former, successor, handover);
        legalPersonGuard.check(group);
        return change;
    }

    private void decide(EducationGroup group, String unitCode, LocalDate day, List<Membership> active) {
        new Violations().require(units.active(unitCode).isPresent(), "/unit", "unit.unknown").rejectIfAny();
        HeadquartersRules
                .handover(group.groupCode(), unitCode, day, active.stream().map(MembershipFacts::of).toList())
                .conflictIfAny("handover-not-possible");
    }

    /** The headquarters were read before their unit was locked. Another handover may have come first. */
    private static void requireLocked(Membership former, Set<String> locked) {
        if (!locked.contains(former.unit().unitCode())) {
            throw ProblemException.conflict("headquarters-changed", former.unit().unitCode());
        }
    }

    private Change<Membership> exchange(Membership former, Membership successor, Handover handover) {
        var day = handover.validFrom();
        var reason = handover.reason();
        var toMember = former.continuedAs(Membership.Role.MEMBER, day);
        var toHeadquarters = successor.continuedAs(Membership.Role.HQ, day);
        outbox.recordAll(List.of(MembershipState.ended(former, day.minusDays(1), reason),
                MembershipState.ended(successor, day.minusDays(1), reason)));
        memberships.persist(toMember, toHeadquarters);
        var change = MembershipState.started(toHeadquarters, reason);
        outbox.recordAll(List.of(MembershipState.started(toMember, reason), change));
        return change;
    }

    private static Membership on(LocalDate day, List<Membership> active, Predicate<Membership> wanted) {
        return active.stream().filter(one -> one.period().holdsOn(day)).filter(wanted).findFirst().orElseThrow();
    }
}
