package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.legalperson.LegalPersons;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.group.succession.Became;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Enters schools into the register, corrects, renames and reclassifies them there, voids what was wrong. */
@ApplicationScoped
public class SchoolService {
    @Inject
    Schools schools;
    @Inject
    LegalPersons persons;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;
    @Inject
    Guard<School> guard;
    @Inject
    Today today;

    @Transactional
    Entry<School> put(String schoolCode, SchoolRegistration wanted) {
        var known = schools.lock(schoolCode);
        preconditions.requireMatchOrAbsent(known);
        var changes = List.of(enter(known.orElse(null), schoolCode, wanted,
                persons.holdAll(wanted.legalPersonCodes())));
        record(changes);
        return changes.get(0).entry();
    }

    /** The same for many at once, as rows of a table. */
    List<Outcome> enter(List<SchoolRow> rows) {
        var known = schools.lockAll(rows.stream().map(SchoolRow::schoolCode).toList());
        var changes = new Changes<School>();
        var wanted = rows.stream().map(row -> registration(row, known.get(row.schoolCode()))).toList();
        var behind = persons.holdAll(wanted.stream().flatMap(entry -> entry.legalPersonCodes().stream()).toList());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var entry = wanted.get(i);
            changes.add(() -> {
                var school = known.get(row.schoolCode());
                SchoolRules.row(row.leavesOpenSinceWhen(school)).rejectIfAny();
                return enter(school, row.schoolCode(), entry, behind);
            });
        }
        record(changes.made());
        return changes.outcomes();
    }

    private void record(List<Change<School>> changes) {
        outbox.recordAll(changes);
        guard.checkAll(changes.stream()
                .filter(SchoolService::changesLegalPersons).map(Change::aggregate).toList());
    }

    private static boolean changesLegalPersons(Change<?> change) {
        return change.previous() instanceof SchoolState before && change.state() instanceof SchoolState after
                && !before.legalPersons().equals(after.legalPersons());
    }

    private Change<School> enter(School known, String schoolCode, SchoolRegistration wanted,
            Map<String, LegalPerson> behind) {
        return known == null ? register(schoolCode, wanted, behind) : change(known, wanted, behind);
    }

    private Change<School> register(String schoolCode, SchoolRegistration wanted, Map<String, LegalPerson> behind) {
        SchoolRules.registration(schoolCode, wanted, behind.keySet()).rejectIfAny();
        var school = new School(schoolCode, wanted, behind);
        schools.persist(school);
        return Change.of(school, "school.registered.v1", SchoolState.of(school), null, wanted.reason());
    }

    private SchoolRegistration registration(SchoolRow row, School known) {
        var standing = standing(known);
        return standing == null ? row.registration() : row.registration(standing, today.date());
    }

    /** Of a voided one nothing stays: it is entered anew, in the same entry. */
    private static School standing(School known) {
        return known == null || !known.stands() ? null : known;
    }

    /** What was voided is entered anew as it is corrected: the code has one entry for good. */
    private Change<School> change(School school, SchoolRegistration said, Map<String, LegalPerson> behind) {
        var before = SchoolState.of(school);
        var wanted = said.over(standing(school));
        if (wanted.state(school.id(), school.schoolCode(), school.successions()).equals(before)) {
            return Change.none(school);
        }
        SchoolRules.change(school.schoolCode(), wanted, behind.keySet()).rejectIfAny();
        school.change(wanted, behind);
        return Change.of(school, "school.changed.v1", SchoolState.of(school), before, wanted.reason());
    }

    @Transactional
    School rename(String schoolCode, SchoolRenaming renaming) {
        var school = locked(schoolCode);
        SchoolRules.renaming(school, renaming).rejectIfAny();
        var before = SchoolState.of(school);
        school.rename(renaming.name(), renaming.validFrom());
        outbox.record(new Change<>("school.renamed.v1", school, SchoolState.of(school), before, renaming.reason()));
        return school;
    }

    @Transactional
    School reclassify(String schoolCode, SchoolReclassification wanted) {
        var school = locked(schoolCode);
        SchoolRules.reclassification(school, wanted).rejectIfAny();
        var before = SchoolState.of(school);
        school.reclassify(wanted.after(school.classification()), wanted.validFrom());
        outbox.record(new Change<>("school.reclassified.v1", school, SchoolState.of(school), before, wanted.reason()));
        return school;
    }

    /** Its row is locked: what takes it at the same time is seen here, or finds it voided. */
    @Transactional
    School makeVoid(String schoolCode, Voiding voiding) {
        var school = locked(schoolCode);
        schools.requireUnreferred(school);
        outbox.record(Voidings.of("school", school, SchoolState::of, voiding));
        return school;
    }

    /** One that stands, as the caller has read it. */
    private School locked(String schoolCode) {
        var school = schools.lock(schoolCode).orElseThrow(() -> ProblemException.notFound("school"));
        preconditions.requireMatch(school);
        requireStanding(school);
        return school;
    }

    /** @throws ProblemException 409 {@code school-voided} */
    public static void requireStanding(School school) {
        if (!school.stands()) {
            throw ProblemException.conflict("school-voided");
        }
    }

    /** Ends a school whose units are closed or have moved. Its row is locked beforehand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(School school, LocalDate firstDayWithout, Became became, String type, String reason) {
        var before = SchoolState.of(school);
        school.close(firstDayWithout, became);
        outbox.record(new Change<>(type, school, SchoolState.of(school), before, reason));
    }

    /** Says that some units of a school that goes on have gone to others. Its row is locked beforehand. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void giveAway(School school, Became became, String reason) {
        var before = SchoolState.of(school);
        school.giveAway(became);
        outbox.record(new Change<>("school.split.v1", school, SchoolState.of(school), before, reason));
    }

    School get(String schoolCode) {
        return schools.reached(schoolCode).orElseThrow(() -> ProblemException.notFound("school"));
    }

    Page<School> list(Schools.SchoolFilter filter, PageRequest page) {
        return schools.list(filter, page);
    }
}
