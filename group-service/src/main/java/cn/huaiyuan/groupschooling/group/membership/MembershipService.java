package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        var standing = around(group, unit);
        decide(admission, group, unit, null, standing, new Violations());
        need.beforeAdmission(admission.standing(group, unit), standing);
        var change = begin(admission, group, unit);
        record(change);
        unity.check(group);
        return change.aggregate();
    }

    /** The same for many at once, as rows of a table; some of them may end memberships. */
    List<Outcome> enter(List<MembershipRow> rows) {
        var unitsByCode = units.lockAll(rows.stream().map(MembershipRow::unit).distinct().toList());
        var groupsByCode = groups.lockAll(rows.stream().map(MembershipRow::group).distinct().toList());
        var standing = new ArrayList<>(memberships.around(groupsByCode.values(), unitsByCode.values()));
        var planned = planned(rows, standing);
        var changes = new Changes<Membership>();
        rows.forEach(row -> changes.add(() -> standing.stream().filter(row::names).findFirst()
                .map(known -> endAsSaid(known, row))
                .orElseGet(() -> {
                    var change = admit(row.admission(), groupsByCode.get(row.group()), unitsByCode.get(row.unit()),
                            standing, planned);
                    standing.add(change.aggregate());
                    return change;
                })));
        outbox.recordAll(changes.events());
        var changed = changes.made().stream().filter(change -> !change.isNone()).map(Change::aggregate)
                .toList();
        changed.forEach(one -> need.beforeAdmission(Standing.of(one), standings(standing, one)));
        unity.checkAll(changed.stream().map(Membership::group).collect(Collectors.toSet()));
        return changes.outcomes();
    }

    /** What stands where every row is taken: headquarters may be named behind the members that need them. */
    private static List<Standing> planned(List<MembershipRow> rows, List<Membership> standing) {
        return Stream.concat(
                standing.stream().filter(one -> rows.stream().noneMatch(row -> row.names(one))).map(Standing::of),
                rows.stream().map(MembershipRow::standing)).toList();
    }

    private Change<Membership> admit(Admission admission, EducationGroup group, Unit unit, List<Membership> standing,
            List<Standing> planned) {
        decide(admission, group, unit, null, standings(standing, null), new Violations());
        var wanted = admission.standing(group, unit);
        need.beforeAdmission(wanted, planned.stream().filter(one -> !one.equals(wanted)).toList());
        return begin(admission, group, unit);
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
        var membership = lockActive(id, move.group());
        var unit = membership.unit();
        var group = groups.lock(move.group()).orElse(null);
        var admission = move.admission(unit.unitCode());
        var standing = around(group, unit).stream().filter(one -> !one.equals(Standing.of(membership))).toList();
        decide(admission, group, unit, membership, standing, MembershipRules.move(membership.period(),
                membership.group().groupCode(), move.validFrom(), group == null ? null : group.groupCode()));
        need.beforeEnd(membership, move.validFrom().minusDays(1));
        need.beforeAdmission(admission.standing(group, unit), standing);
        records.beforeEnd(membership, move.validFrom().minusDays(1));
        record(MembershipChanges.ended(membership, move.validFrom().minusDays(1), move.reason()));
        var change = begin(admission, group, unit);
        record(change);
        unity.check(group);
        return change.aggregate();
    }

    /**
     * Whether a unit may be admitted.
     *
     * @param leaving    the membership that the unit leaves for it; null where it leaves none
     * @param standing   all others that it could meet
     * @param violations what is known to be wrong already
     */
    private void decide(Admission admission, EducationGroup group, Unit unit, Membership leaving,
            List<Standing> standing, Violations violations) {
        MembershipRules
                .admission(admission, group == null ? null : group.life(), unit == null ? null : unit.life(),
                        Parameters.membership(today.date()).newSchoolYears())
                .found().forEach(violations::add);
        MembershipRules.freeze(admission, Parameters.schoolYear(today.date()).lastFreezeBefore(today.date())).found()
                .forEach(violations::add);
        var conflicts = conflicts(admission, group, unit, leaving, standing);
        if (!violations.isEmpty()) {
            conflicts.forEach(violations::add);
            violations.rejectIfAny();
        }
        if (!conflicts.isEmpty()) {
            throw new ProblemException(409, conflicts.get(0).code().replace('.', '-'), conflicts);
        }
    }

    private static List<Violation> conflicts(Admission admission, EducationGroup group, Unit unit, Membership leaving,
            List<Standing> standing) {
        if (group == null || unit == null || !admission.period().isOrdered()) {
            return List.of();
        }
        var wanted = admission.standing(group, unit);
        return leaving == null
                ? MembershipRules.conflicts(wanted, standing)
                : MembershipRules.conflictsOfMove(wanted, standing);
    }

    /** Null where there is none of the name. */
    private List<Standing> around(EducationGroup group, Unit unit) {
        return group == null || unit == null
                ? List.of()
                : standings(memberships.around(List.of(group), List.of(unit)), null);
    }

    private static List<Standing> standings(List<Membership> memberships, Membership except) {
        return memberships.stream().filter(one -> one != except).map(Standing::of).toList();
    }

    private Change<Membership> begin(Admission admission, EducationGroup group, Unit unit) {
        var membership = new Membership(group, unit, admission);
        memberships.persist(membership);
        return MembershipChanges.begun(membership, admission.told());
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
        membership.makeVoid(voiding.reason());
        outbox.record(new Change<>("membership.voided.v1", membership, MembershipState.of(membership), before,
                voiding.reason()));
        return membership;
    }

    /**
     * The rows of its unit and its group are locked, and read after that: whoever makes something rest on the membership
     * meanwhile, or is in the group with it, waits or is waited for.
     *
     * @param alsoGroups ids or codes of more groups to lock with its own
     */
    private Membership lockActive(UUID id, String... alsoGroups) {
        memberships.codesOf(id).ifPresent(codes -> {
            units.lock(codes.unit());
            groups.lockAll(Stream.concat(Stream.of(codes.group()), groups.codesOf(alsoGroups)).toList());
        });
        var membership = get(id);
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
