package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItems;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.membership.Member;
import cn.huaiyuan.groupschooling.group.membership.Memberships;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records and corrects what units have unified with their groups, voids what was wrong. */
@ApplicationScoped
class PracticeService {
    private static final String RECORDED = "practice.recorded.v1";
    private static final Violation NO_SEMESTER = Violation.ofParameter("semester", "semester");

    @Inject
    PracticeRecords practices;
    @Inject
    CatalogueItems items;
    @Inject
    Memberships memberships;
    @Inject
    Units units;
    @Inject
    EducationGroups groups;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    /** Unit and group are held: whoever voids one waits, and finds the record. */
    @Transactional
    Entry<PracticeRecord> put(String groupCode, String unitCode, String semester, PracticeMarks wanted) {
        units.hold(unitCode);
        groups.hold(groupCode);
        var member = writableMember(groupCode, unitCode);
        var half = Semester.parse(semester).orElseThrow(() -> ProblemException.invalid(List.of(NO_SEMESTER)));
        var known = practices.of(member, half);
        if (known.isPresent()) {
            return new Entry<>(correct(known.get(), member, half, wanted), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(record(member, half, wanted), true);
    }

    private PracticeRecord record(Member member, Semester semester, PracticeMarks wanted) {
        var days = days(semester);
        PracticeRules.recording(semester, days, wanted, memberships.isIn(member, days), catalogue(days), today.date())
                .rejectIfAny();
        var practice = new PracticeRecord(member, semester, wanted);
        practices.persist(practice);
        outbox.record(new Change<>(RECORDED, practice, PracticeState.of(practice), null, wanted.reason()));
        return practice;
    }

    /** What was voided is recorded anew as it is corrected: member and semester have one record for good. */
    private PracticeRecord correct(PracticeRecord practice, Member member, Semester semester, PracticeMarks wanted) {
        preconditions.requireMatch(practice);
        var before = PracticeState.of(practice);
        if (wanted.in(before).equals(before)) {
            return practice;
        }
        var days = days(semester);
        PracticeRules.correction(semester, days, wanted, memberships.isIn(member, days), catalogue(days),
                recorded(practice), today.date()).rejectIfAny();
        practice.correct(wanted);
        outbox.record(new Change<>(RECORDED, practice, PracticeState.of(practice), before, wanted.reason()));
        return practice;
    }

    private static Set<String> recorded(PracticeRecord practice) {
        return practice.stands()
                ? practice.marks().stream().map(MarkEntry::itemCode).collect(Collectors.toSet())
                : Set.of();
    }

    private Period days(Semester semester) {
        return semester.days(Parameters.schoolYear(today.date()).secondSemester());
    }

    private Set<String> catalogue(Period days) {
        return items.during(CatalogueItem.Kind.UNIFIED_PRACTICE, days).stream().map(CatalogueItem::itemCode)
                .collect(Collectors.toSet());
    }

    @Transactional
    PracticeRecord makeVoid(String groupCode, String unitCode, String semester, Voiding voiding) {
        var practice = of(writableMember(groupCode, unitCode), semester);
        preconditions.requireMatch(practice);
        outbox.record(Voidings.of("practice", practice, PracticeState::of, voiding));
        return practice;
    }

    PracticeRecord get(String groupCode, String unitCode, String semester) {
        return of(member(groupCode, unitCode), semester);
    }

    private PracticeRecord of(Member member, String semester) {
        return Semester.parse(semester).flatMap(half -> practices.of(member, half))
                .orElseThrow(() -> ProblemException.notFound("practice"));
    }

    /** @param history true for voided ones too */
    Page<PracticeRecord> list(String groupCode, String unitCode, boolean history, PageRequest page) {
        return practices.list(member(groupCode, unitCode), history, page);
    }

    Page<PracticeRecord> list(PracticeRecords.PracticeFilter filter, PageRequest page) {
        if (filter.semester() != null && Semester.parse(filter.semester()).isEmpty()) {
            throw ProblemException.invalid(List.of(NO_SEMESTER));
        }
        return practices.list(filter, page);
    }

    private Member writableMember(String groupCode, String unitCode) {
        return memberships.writableMember(groupCode, unitCode, Roles.EDU_BUREAU)
                .orElseThrow(() -> ProblemException.notFound("membership"));
    }

    private Member member(String groupCode, String unitCode) {
        return memberships.reachedMember(groupCode, unitCode)
                .orElseThrow(() -> ProblemException.notFound("membership"));
    }
}
