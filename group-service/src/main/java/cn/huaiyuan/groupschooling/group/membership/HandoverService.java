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

/** Hands headquarters over. */
@ApplicationScoped
class HandoverService {
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    Units units;
    @Inject
    HeadquartersNeed need;
    @Inject
    UnityOfGroup unity;
    @Inject
    Outbox outbox;

    /**
     * Ends the two memberships the day before and begins two with the roles the other way round, all or nothing. Both
     * stay in the group for as long as they would have.
     *
     * @return the membership of the new headquarters
     */
    @Transactional
    Membership handOver(String groupIdOrCode, Handover handover) {
        var day = handover.validFrom();
        var places = memberships.placesIn(groupIdOrCode, day);
        var unitCode = places.stream().filter(place -> place.isOf(handover.unit())).map(Memberships.Place::unitCode)
                .findFirst().orElse(handover.unit());
        var locked = units.lockAll(Stream.concat(Stream.of(unitCode), places.stream()
                .filter(place -> place.role() == Membership.Role.HQ).map(Memberships.Place::unitCode)).toList());
        var group = groups.lock(groupIdOrCode).orElseThrow(() -> groups.absent(groupIdOrCode));
        var standing = memberships.standingIn(group);
        decide(group, unitCode, day, standing);
        var former = on(day, standing, one -> one.role() == Membership.Role.HQ);
        var successor = on(day, standing, one -> one.unit().unitCode().equals(unitCode));
        requireLocked(former, locked.keySet());
        need.beforeHandover(group, former, successor.validTo());
        var now = swap(former, successor, handover);
        unity.check(group);
        return now;
    }

    private void decide(EducationGroup group, String unitCode, LocalDate day, List<Membership> standing) {
        new Violations().require(units.active(unitCode).isPresent(), "/unit", "unit.unknown").rejectIfAny();
        var violations = HeadquartersRules.handover(group.groupCode(), unitCode, day,
                standing.stream().map(Standing::of).toList());
        if (!violations.isEmpty()) {
            throw new ProblemException(409, "handover-not-possible", violations);
        }
    }

    /** Whose units to lock was read before they were locked; whoever led then may have handed over since. */
    private static void requireLocked(Membership former, Set<String> locked) {
        if (!locked.contains(former.unit().unitCode())) {
            throw ProblemException.conflict("headquarters-changed", former.unit().unitCode());
        }
    }

    private Membership swap(Membership former, Membership successor, Handover handover) {
        var day = handover.validFrom();
        var toMember = former.goingOnAs(Membership.Role.MEMBER, day);
        var toHeadquarters = successor.goingOnAs(Membership.Role.HQ, day);
        record(List.of(MembershipChanges.ended(former, day.minusDays(1), handover.reason()),
                MembershipChanges.ended(successor, day.minusDays(1), handover.reason())));
        memberships.persist(toMember, toHeadquarters);
        record(List.of(MembershipChanges.begun(toMember, handover.reason()),
                MembershipChanges.begun(toHeadquarters, handover.reason())));
        return toHeadquarters;
    }

    private void record(List<Change<Membership>> changes) {
        outbox.recordAll(changes);
    }

    private static Membership on(LocalDate day, List<Membership> standing, Predicate<Membership> wanted) {
        return standing.stream().filter(one -> one.period().holdsOn(day)).filter(wanted).findFirst().orElseThrow();
    }
}
