package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Change;
import cn.huaiyuan.groupschooling.group.register.Changes;
import cn.huaiyuan.groupschooling.group.register.Status;
import cn.huaiyuan.groupschooling.group.register.Voiding;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Admits units to groups, moves them between groups, ends memberships, voids what was wrong. */
@ApplicationScoped
class MembershipService {
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    Units units;
    @Inject
    HeadquartersNeed need;
    @Inject
    RecordedPractices records;
    @Inject
    UnityOfGroup unity;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    /** Units are locked before groups, always: two admissions never wait for each other. */
    @Transactional
    Membership admit(Admission admission) {
        var unit = units.lock(admission.unit()).orElse(null);
        var group = groups.lock(admission.group()).orElse(null);
        var change = admit(admission, group, unit);
        record(change);
        unity.check(group);
        return change.aggregate();
    }

    private Change<Membership> admit(Admission admission, EducationGroup group, Unit unit) {
        decide(admission, group, unit, null, new Violations());
        return begin(admission, group, unit, admission.reason().name());
    }

    /** The same for many at once, as rows of a table; some of them may end memberships. */
    List<Outcome> enter(List<MembershipRow> rows) {
        var unitsByCode = units.lockAll(rows.stream().map(MembershipRow::unit).distinct().sorted().toList());
        var groupsByCode = groups.lockAll(rows.stream().map(MembershipRow::group).distinct().sorted().toList());
        var standing = memberships.standingOf(unitsByCode.values());
        var changes = new Changes<Membership>();
        rows.forEach(row -> changes.add(() -> standing.stream().filter(row::names).findFirst()
                .map(known -> endAsSaid(known, row))
                .orElseGet(() -> admit(row.admission(), groupsByCode.get(row.group()),
                        unitsByCode.get(row.unit())))));
        outbox.recordAll(changes.events());
        changes.made().stream().filter(change -> change.event().isPresent())
                .map(change -> change.aggregate().group()).distinct().forEach(unity::check);
        return changes.outcomes();
    }

    private Change<Membership> endAsSaid(Membership known, MembershipRow row) {
        if (row.says(known)) {
            return Change.none(known);
        }
        MembershipRules.row(row, known).rejectIfAny();
        need.beforeEnd(known, row.validTo());
        records.beforeEnd(known, row.validTo());
        return MembershipChanges.ended(known, row.validTo(), row.changeReason());
    }

    /** Ends one membership the day before another one begins, both or neither. Of many who move it one does. */
    @Transactional
    Membership move(UUID id, MembershipMove move) {
        var membership = lockActive(id);
        var unit = membership.unit();
        var group = groups.lock(move.group()).orElse(null);
        var admission = move.admission(unit.unitCode());
        decide(admission, group, unit, membership, MembershipRules.move(membership.period(),
                membership.group().groupCode(), move.validFrom(), group == null ? null : group.groupCode()));
        need.beforeEnd(membership, move.validFrom().minusDays(1));
        records.beforeEnd(membership, move.validFrom().minusDays(1));
        record(MembershipChanges.ended(membership, move.validFrom().minusDays(1), move.reason()));
        var change = begin(admission, group, unit, move.reason());
        record(change);
        unity.check(group);
        return change.aggregate();
    }

    /**
     * Whether a unit may be admitted.
     *
     * @param leaving    the membership that the unit leaves for it; null where it leaves none
     * @param violations what is known to be wrong already
     */
    private void decide(Admission admission, EducationGroup group, Unit unit, Membership leaving,
            Violations violations) {
        MembershipRules
                .admission(admission, group == null ? null : group.life(), unit == null ? null : unit.life(),
                        Parameters.membership(today.date()).newSchoolYears())
                .found().forEach(violations::add);
        var conflicts = conflicts(admission, group, unit, leaving);
        if (!violations.isEmpty()) {
            conflicts.forEach(violations::add);
            violations.rejectIfAny();
        }
        if (!conflicts.isEmpty()) {
            throw new ProblemException(409, conflicts.get(0).code().replace('.', '-'), conflicts);
        }
    }

    private List<Violation> conflicts(Admission admission, EducationGroup group, Unit unit, Membership leaving) {
        if (group == null || unit == null || !admission.period().isOrdered()) {
            return List.of();
        }
        var wanted = new Standing(group.groupCode(), unit.unitCode(), admission.role(), admission.primary(),
                admission.period());
        var standing = memberships.around(group, unit, leaving);
        return leaving == null
                ? MembershipRules.conflicts(wanted, standing)
                : MembershipRules.conflictsOfMove(wanted, standing);
    }

    private Change<Membership> begin(Admission admission, EducationGroup group, Unit unit, String reason) {
        var membership = new Membership(group, unit, admission);
        memberships.persist(membership);
        return MembershipChanges.begun(membership, reason);
    }

    @Transactional
    Membership end(UUID id, MembershipEnd end) {
        var membership = lockActive(id);
        MembershipRules.end(membership.period(), end.lastDay()).rejectIfAny();
        if (!end.lastDay().equals(membership.validTo())) {
            need.beforeEnd(membership, end.lastDay());
            records.beforeEnd(membership, end.lastDay());
            record(MembershipChanges.ended(membership, end.lastDay(), end.reason()));
        }
        return membership;
    }

    private void record(Change<Membership> change) {
        outbox.recordAll(change.events());
    }

    @Transactional
    Membership makeVoid(UUID id, Voiding voiding) {
        var membership = lockActive(id);
        need.beforeVoiding(membership);
        records.beforeVoiding(membership);
        var before = MembershipState.of(membership);
        membership.makeVoid();
        outbox.record(new Event("membership.voided.v1", membership, MembershipState.of(membership), before,
                voiding.reason()));
        return membership;
    }

    /** The unit's row is locked: whoever makes something rest on the membership meanwhile waits, or is waited for. */
    private Membership lockActive(UUID id) {
        var membership = get(id);
        units.lock(membership.unit().unitCode()).orElseThrow(() -> ProblemException.conflict("membership-voided"));
        memberships.reread(membership);
        requireActive(membership);
        return membership;
    }

    private void requireActive(Membership membership) {
        preconditions.requireMatch(membership);
        if (membership.status() != Status.ACTIVE) {
            throw ProblemException.conflict("membership-voided");
        }
    }

    Membership get(UUID id) {
        return memberships.reached(id).orElseThrow(() -> ProblemException.notFound("membership"));
    }

    /** @param history true for those of all days, voided ones too */
    Page<Membership> list(String group, String unit, LocalDate asOf, boolean history, PageRequest page) {
        return memberships.list(group, unit, today.or(asOf, history, page), page);
    }
}
