package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItems;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.journal.Event;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Records and corrects what units have unified. */
@ApplicationScoped
class PracticeService {
    private static final String RECORDED = "practice.recorded.v1";
    private static final Violation NO_SEMESTER = Violation.ofParameter("semester", "semester");

    @Inject
    PracticeRecords practices;
    @Inject
    CatalogueItems items;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Today today;

    @Transactional
    Entry<PracticeRecord> put(String unitCode, String semester, PracticeMarks wanted) {
        var unit = units.writable(unitCode, Roles.EDU_BUREAU)
                .orElseThrow(() -> ProblemException.notFound("unit"));
        var half = Semester.parse(semester).orElseThrow(() -> ProblemException.invalid(List.of(NO_SEMESTER)));
        var known = practices.of(unit, half);
        if (known.isPresent()) {
            return new Entry<>(correct(known.get(), half, wanted), false);
        }
        preconditions.requireAbsent();
        return new Entry<>(record(unit, half, wanted), true);
    }

    private PracticeRecord record(Unit unit, Semester semester, PracticeMarks wanted) {
        PracticeRules.recording(semester, wanted, practices.isMember(unit, semester), catalogue(semester),
                today.date()).rejectIfAny();
        var practice = new PracticeRecord(unit, semester, wanted);
        practices.persist(practice);
        outbox.record(new Event(RECORDED, practice, PracticeState.of(practice), null, wanted.reason()));
        return practice;
    }

    private PracticeRecord correct(PracticeRecord practice, Semester semester, PracticeMarks wanted) {
        preconditions.requireMatch(practice);
        var before = PracticeState.of(practice);
        if (wanted.state(practice.id(), practice.unit().id(), practice.semester()).equals(before)) {
            return practice;
        }
        PracticeRules.correction(semester, wanted, practices.isMember(practice.unit(), semester),
                catalogue(semester), today.date()).rejectIfAny();
        practice.correct(wanted);
        outbox.record(new Event(RECORDED, practice, PracticeState.of(practice), before, wanted.reason()));
        return practice;
    }

    private Set<String> catalogue(Semester semester) {
        return items.during(CatalogueItem.Kind.UNIFIED_PRACTICE, semester.days()).stream().map(CatalogueItem::itemCode)
                .collect(Collectors.toSet());
    }

    PracticeRecord get(String unitCode, String semester) {
        var unit = unit(unitCode);
        return Semester.parse(semester).flatMap(half -> practices.of(unit, half))
                .orElseThrow(() -> ProblemException.notFound("practice"));
    }

    Page<PracticeRecord> list(String unitCode, PageRequest page) {
        return practices.list(unit(unitCode), page);
    }

    Page<PracticeRecord> list(String group, String semester, LocalDate asOf, PageRequest page) {
        if (semester != null && Semester.parse(semester).isEmpty()) {
            throw ProblemException.invalid(List.of(NO_SEMESTER));
        }
        return practices.list(group, semester, today.or(asOf), page);
    }

    private Unit unit(String unitCode) {
        return units.reached(unitCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }
}
