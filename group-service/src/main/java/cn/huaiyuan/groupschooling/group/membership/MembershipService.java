package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
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

/** Admits units to groups, moves them between groups, ends and voids memberships. */
@ApplicationScoped
class MembershipService {
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    Units units;
    @Inject
    HeadquartersCheck headquarters;
    @Inject
    PracticeRecordsCheck records;
    @Inject
    GroupLegalPersonGuard legalPersonGuard;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    /** Units are always locked before groups, so that two commands never wait for each other. */
    @Transactional
    Change<Membership> admit(Admission admission) {
        var unit = units.lock(admission.unit()).orElse(null);
        var group = groups.lock(admission.group()).orElse(null);
        var others = around(group, unit);
        decide(admission, group, unit, null, others, new Violations());
        headquarters.beforeAdmission(admission.facts(group, unit), others);
        var change = outbox.record(start(admission, group, unit));
        legalPersonGuard.check(group);
        return change;
    }

    /** Admissions, and ends of memberships, for the rows of a table. */
    List<Outcome> enter(List<MembershipRow> rows) {
        var unitsByCode = units.lockAll(rows.stream().map(MembershipRow::unit).distinct().toList());
        var groupsByCode = groups.lockAll(rows.stream().map(MembershipRow::group).distinct().toList());
        var active = new ArrayList<>(memberships.around(groupsByCode.values(), unitsByCode.values()));
        var planned = planned(rows, active);
        var changes = new Changes<Membership>();
        rows.forEach(row -> changes.add(() -> active.stream().filter(row::identifies).findFirst()
                .map(known -> end(known, row))
                .orElseGet(() -> {
                    var change = admit(row.admission(), groupsByCode.get(row.group()), unitsByCode.get(row.unit()),
                            active, planned);
                    active.add(change.aggregate());
                    return change;
                })));
        outbox.recordAll(changes.made());
        var changed = changes.made().stream().filter(change -> !change.isNone()).map(Change::aggregate)
                .toList();
        changed.forEach(one -> headquarters.beforeAdmission(MembershipFacts.of(one), facts(active, one)));
        legalPersonGuard.checkAll(changed.stream().map(Membership::group).collect(Collectors.toSet()));
        return changes.outcomes();
    }

    /** The memberships if every row is accepted: a table may name headquarters after the members that need them. */
    private static List<MembershipFacts> planned(List<MembershipRow> rows, List<Membership> active) {
        return Stream.concat(
                active.stream().filter(one -> rows.stream().noneMatch(row -> row.identifies(one)))
                        .map(MembershipFacts::of),
                rows.stream().map(MembershipRow::facts)).toList();
    }

    private Change<Membership> admit(Admission admission, EducationGroup group, Unit unit, List<Membership> active,
            List<MembershipFacts> planned) {
        decide(admission, group, unit, null, facts(active, null), new Violations());
        var wanted = admission.facts(group, unit);
        headquarters.beforeAdmission(wanted, planned.stream().filter(one -> !one.equals(wanted)).toList());
        return start(admission, group, unit);
    }

    private Change<Membership> end(Membership known, MembershipRow row) {
        if (row.matches(known)) {
            return MembershipState.NOUN.unchanged(known);
        }
        MembershipRules.row(row, known).rejectIfAny();
        headquarters.beforeEnd(known, row.validTo());
        records.beforeEnd(known, row.validTo());
        return MembershipState.ended(known, row.validTo(), row.changeReason());
    }

    /** Ends one membership the day before another one begins, both or neither. Of concurrent moves one succeeds. */
    @Transactional
    Change<Membership> move(UUID id, IfMatch ifMatch, MembershipMove move) {
        var membership = lockActive(id, ifMatch, move.group());
        var unit = membership.unit();
        var group = groups.lock(move.group()).orElse(null);
        var admission = move.admission(unit.unitCode());
        var lastDay = move.validFrom().minusDays(1);
        var others = around(group, unit).stream().filter(one -> !one.equals(MembershipFacts.of(membership))).toList();
        decide(admission, group, unit, membership, others, MembershipRules.move(membership.period(),
                membership.group().groupCode(), move.validFrom(), group == null ? null : group.groupCode()));
        headquarters.beforeEnd(membership, lastDay);
        headquarters.beforeAdmission(admission.facts(group, unit), others);
        records.beforeEnd(membership, lastDay);
        outbox.record(MembershipState.ended(membership, lastDay, move.reason()));
        var change = outbox.record(start(admission, group, unit));
        legalPersonGuard.check(group);
        return change;
    }

    /**
     * Refuses an admission that is not possible.
     *
     * @param leaving    the membership that the unit leaves for it; null if it leaves none
     * @param others     all other memberships that it could conflict with
     * @param violations what is wrong already
     */
    private void decide(Admission admission, EducationGroup group, Unit unit, Membership leaving,
            List<MembershipFacts> others, Violations violations) {
        var day = today.date();
        violations
                .addAll(MembershipRules.admission(admission, group == null ? null : group.life(),
                        unit == null ? null : unit.life(), Parameters.membership(day).newSchoolYears()))
                .addAll(MembershipRules.freeze(admission, Parameters.schoolYear(day).lastFreezeBefore(day)));
        var conflicts = conflicts(admission, group, unit, leaving, others);
        if (!violations.isEmpty()) {
            violations.addAll(conflicts).rejectIfAny();
        }
        conflicts.found().stream().findFirst()
                .ifPresent(first -> conflicts.conflictIfAny(first.code().replace('.', '-')));
    }

    private static Violations conflicts(Admission admission, EducationGroup group, Unit unit, Membership leaving,
            List<MembershipFacts> others) {
        if (group == null || unit == null || !admission.period().isOrdered()) {
            return new Violations();
        }
        var wanted = admission.facts(group, unit);
        return leaving == null
                ? MembershipRules.conflicts(wanted, others)
                : MembershipRules.conflictsOfMove(wanted, others);
    }

    /** @param group null, like the unit, if there is none */
    private List<MembershipFacts> around(EducationGroup group, Unit unit) {
        return group == null || unit == null
                ? List.of()
                : facts(memberships.around(List.of(group), List.of(unit)), null);
    }

    private static List<MembershipFacts> facts(List<Membership> memberships, Membership except) {
        return memberships.stream().filter(one -> one != except).map(MembershipFacts::of).toList();
    }

    private Change<Membership> start(Admission admission, EducationGroup group, Unit unit) {
        var membership = new Membership(group, unit, admission);
        memberships.persist(membership);
        return MembershipState.started(membership, admission.eventReason());
    }

    @Transactional
    Change<Membership> end(UUID id, IfMatch ifMatch, MembershipEnd end) {
        var membership = lockActive(id, ifMatch);
        MembershipRules.end(membership.period(), end.lastDay()).rejectIfAny();
        if (end.lastDay().equals(membership.validTo())) {
            return MembershipState.NOUN.unchanged(membership);
        }
        headquarters.beforeEnd(membership, end.lastDay());
        records.beforeEnd(membership, end.lastDay());
        return outbox.record(MembershipState.ended(membership, end.lastDay(), end.reason()));
    }

    @Transactional
    Change<Membership> makeVoid(UUID id, IfMatch ifMatch, Voiding voiding) {
        var membership = lockActive(id, ifMatch);
        headquarters.beforeVoiding(membership);
        records.beforeVoiding(membership);
        return outbox.record(voiding.of(MembershipState.NOUN, membership));
    }

    /**
     * Locks the rows of its unit and its group, and reads it after that. A command that makes something refer to the
     * membership, or changes another membership in the group, locks one of these rows too.
     *
     * @param alsoGroups ids or codes of more groups to lock with its own
     */
    private Membership lockActive(UUID id, IfMatch ifMatch, String... alsoGroups) {
        memberships.codesOf(id).ifPresent(codes -> {
            units.lock(codes.unit());
            groups.lockAll(Stream.concat(Stream.of(codes.group()), groups.codesOf(alsoGroups)).toList());
        });
        var membership = get(id);
        ifMatch.require(membership);
        if (!membership.stands()) {
            throw ProblemException.conflict("membership-voided");
        }
        return membership;
    }

    Membership get(UUID id) {
        return memberships.reached(id).orElseThrow(() -> ProblemException.notFound("membership"));
    }

    /** @param history true for those of all days, voided ones too */
    Page<Membership> list(String group, String unit, LocalDate asOf, boolean history, PageRequest page) {
        return memberships.list(group, unit, today.or(asOf, history, page), page);
    }
}
