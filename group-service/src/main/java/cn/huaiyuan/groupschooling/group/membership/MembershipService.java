package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Admits units to groups, ends memberships, voids what was wrong. */
@ApplicationScoped
class MembershipService {
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    Units units;
    @Inject
    UnityOfGroup unity;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Clock clock;

    /** Units are locked before groups, always: two admissions never wait for each other. */
    @Transactional
    Membership admit(Admission admission) {
        var unit = units.lock(admission.unit()).orElse(null);
        var group = groups.lock(admission.group()).orElse(null);
        var violations = MembershipRules.admission(admission.period(), group == null ? null : group.life(),
                unit == null ? null : unit.life());
        var conflicts = conflicts(admission, group, unit);
        if (!violations.isEmpty()) {
            conflicts.forEach(violations::add);
            violations.rejectIfAny();
        }
        if (!conflicts.isEmpty()) {
            throw new ProblemException(409, conflicts.get(0).code().replace('.', '-'), conflicts);
        }
        var membership = new Membership(group, unit, admission);
        memberships.persist(membership);
        outbox.record(
                new Event("membership.started.v1", membership, MembershipState.of(membership), null,
                        admission.reason().name()));
        unity.check(group);
        return membership;
    }

    private List<Violation> conflicts(Admission admission, EducationGroup group, Unit unit) {
        if (group == null || unit == null || !admission.period().isOrdered()) {
            return List.of();
        }
        return MembershipRules.conflicts(new Standing(group.groupCode(), unit.unitCode(), admission.role(),
                admission.primary(), admission.period()), memberships.around(group, unit));
    }

    @Transactional
    Membership end(UUID id, MembershipEnd end) {
        var membership = active(id);
        MembershipRules.end(membership.period(), end.lastDay()).rejectIfAny();
        if (end.lastDay().equals(membership.validTo())) {
            return membership;
        }
        var before = MembershipState.of(membership);
        membership.end(end.lastDay());
        outbox.record(new Event("membership.changed.v1", membership, MembershipState.of(membership), before,
                end.reason()));
        return membership;
    }

    @Transactional
    Membership makeVoid(UUID id, MembershipVoiding voiding) {
        var membership = active(id);
        var before = MembershipState.of(membership);
        membership.makeVoid();
        outbox.record(new Event("membership.voided.v1", membership, MembershipState.of(membership), before,
                voiding.reason()));
        return membership;
    }

    private Membership active(UUID id) {
        var membership = get(id);
        preconditions.requireMatch(membership);
        if (membership.status() != Membership.Status.ACTIVE) {
            throw ProblemException.conflict("membership-voided");
        }
        return membership;
    }

    Membership get(UUID id) {
        return memberships.reached(id).orElseThrow(() -> ProblemException.notFound("membership"));
    }

    /** @param history true for those of all days, voided ones too */
    Page<Membership> list(String group, String unit, LocalDate asOf, boolean history, PageRequest page) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return memberships.list(group, unit, history ? null : day, page);
    }
}
