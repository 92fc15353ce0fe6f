package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItems;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.membership.Member;
import cn.huaiyuan.groupschooling.group.membership.Memberships;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records, corrects and voids what units have unified with their groups. */
@ApplicationScoped
class PracticeService {
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
    Today today;

    /** Holds unit and group: a command that voids one of them waits, and then finds the record. */
    @Transactional
    Change<PracticeRecord> put(String groupCode, String unitCode, String semester, IfMatch ifMatch,
            PracticeMarks wanted) {
        units.hold(unitCode);
        groups.hold(groupCode);
        var member = writableMember(groupCode, unitCode);
        var half = Semester.ofParameter(semester);
        var known = practices.of(member, half);
        ifMatch.requireIfPresent(known);
        return outbox.record(known.map(practice -> correct(practice, member, half, wanted))
                .orElseGet(() -> record(member, half, wanted)));
    }

    private Change<PracticeRecord> record(Member member, Semester semester, PracticeMarks wanted) {
        check(member, semester, wanted.items(), Set.of()).rejectIfAny();
        var practice = new PracticeRecord(member, semester, wanted.items());
        practices.persist(practice);
        return PracticeState.NOUN.created("recorded", practice, wanted.reason());
    }

    /** Also records anew what was voided: there is one record per member and semester. */
    private Change<PracticeRecord> correct(PracticeRecord practice, Member member, Semester semester,
            PracticeMarks wanted) {
        if (practice.stands() && practice.marks().equals(PracticeRecord.sorted(wanted.items()))) {
            return PracticeState.NOUN.unchanged(practice);
        }
        Set<String> recorded = practice.stands()
                ? practice.marks().stream().map(PracticeRecord.Mark::itemCode).collect(Collectors.toSet())
                : Set.of();
        check(member, semester, wanted.items(), recorded).requireReason(wanted.reason()).rejectIfAny();
        return PracticeState.NOUN.changed("recorded", practice, wanted.reason(),
                () -> practice.correct(wanted.items()));
    }

    private Violations check(Member member, Semester semester, List<PracticeRecord.Mark> marks, Set<String> recorded) {
        var days = semester.days(Parameters.schoolYear(today.date()).secondSemester());
        var catalogue = items.during(CatalogueItem.Kind.UNIFIED_PRACTICE, days).stream().map(CatalogueItem::itemCode)
                .collect(Collectors.toSet());
        return PracticeRules.recording(semester, days, marks, memberships.isIn(member, days), catalogue, recorded,
                today.date());
    }

    @Transactional
    Change<PracticeRecord> makeVoid(String groupCode, String unitCode, String semester, IfMatch ifMatch,
            Voiding voiding) {
        var practice = of(writableMember(groupCode, unitCode), semester);
        ifMatch.require(practice);
        return outbox.record(voiding.of(PracticeState.NOUN, practice));
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

    /**
     * Parameters that are null do not filter.
     *
     * @param history true for voided ones too
     */
    Page<PracticeRecord> list(String group, String unit, String semester, boolean history, PageRequest page) {
        if (semester != null) {
            Semester.ofParameter(semester);
        }
        return practices.list(group, unit, semester, history, page);
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
