package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.legalperson.LegalPersons;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Registers, corrects, renames, reclassifies and voids schools. */
@ApplicationScoped
public class SchoolService {
    @Inject
    Schools schools;
    @Inject
    LegalPersons persons;
    @Inject
    Outbox outbox;
    @Inject
    Guard<School> guard;
    @Inject
    Today today;

    @Transactional
    Change<School> put(String schoolCode, IfMatch ifMatch, SchoolRegistration wanted) {
        var known = schools.lock(schoolCode);
        ifMatch.requireIfPresent(known);
        var change = enter(known.orElse(null), schoolCode, wanted, persons.holdAll(wanted.legalPersonCodes()));
        record(List.of(change));
        return change;
    }

    /** The same for the rows of a table. */
    List<Outcome> enter(List<SchoolRow> rows) {
        var known = schools.lockAll(rows.stream().map(SchoolRow::schoolCode).toList());
        var changes = new Changes<School>();
        var wanted = rows.stream().map(row -> registration(row, known.get(row.schoolCode()))).toList();
        var registered = persons.holdAll(wanted.stream().flatMap(entry -> entry.legalPersonCodes().stream()).toList());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var entry = wanted.get(i);
            changes.add(() -> {
                var school = known.get(row.schoolCode());
                SchoolRules.row(row.lacksLegalPersonFrom(school)).rejectIfAny();
                return enter(school, row.schoolCode(), entry, registered);
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

    /** @param registered the named legal persons that are registered, by code */
    private Change<School> enter(School known, String schoolCode, SchoolRegistration wanted,
            Map<String, LegalPerson> registered) {
        return known == null ? register(schoolCode, wanted, registered) : change(known, wanted, registered);
    }

    private Change<School> register(String schoolCode, SchoolRegistration wanted,
            Map<String, LegalPerson> registered) {
        SchoolRules.registration(schoolCode, wanted, registered.keySet()).rejectIfAny();
        var school = new School(schoolCode, wanted, registered);
        schools.persist(school);
        return SchoolState.NOUN.created("registered", school, wanted.reason());
    }

    private SchoolRegistration registration(SchoolRow row, School known) {
        var current = active(known);
        return current == null ? row.registration() : row.registration(current, today.date());
    }

    private static School active(School known) {
        return known == null || !known.stands() ? null : known;
    }

    /** Also enters anew a school that was voided: there is one entry per code. */
    private Change<School> change(School school, SchoolRegistration given, Map<String, LegalPerson> registered) {
        var wanted = given.over(active(school));
        if (wanted.matches(school)) {
            return SchoolState.NOUN.unchanged(school);
        }
        SchoolRules.change(school.schoolCode(), wanted, registered.keySet()).rejectIfAny();
        return SchoolState.NOUN.changed("changed", school, wanted.reason(), () -> school.change(wanted, registered));
    }

    @Transactional
    Change<School> rename(String schoolCode, IfMatch ifMatch, SchoolRenaming renaming) {
        var school = locked(schoolCode, ifMatch);
        SchoolRules.renaming(school, renaming).rejectIfAny();
        return outbox.record(SchoolState.NOUN.changed("renamed", school, renaming.reason(),
                () -> school.rename(renaming.name(), renaming.validFrom())));
    }

    @Transactional
    Change<School> reclassify(String schoolCode, IfMatch ifMatch, SchoolReclassification wanted) {
        var school = locked(schoolCode, ifMatch);
        SchoolRules.reclassification(school, wanted).rejectIfAny();
        return outbox.record(SchoolState.NOUN.changed("reclassified", school, wanted.reason(),
                () -> school.reclassify(wanted.after(school.classification()), wanted.validFrom())));
    }

    /** The school's row is locked: a command that wants to refer to it waits, and then finds it voided. */
    @Transactional
    Change<School> makeVoid(String schoolCode, IfMatch ifMatch, Voiding voiding) {
        var school = locked(schoolCode, ifMatch);
        schools.requireUnreferred(school);
        return outbox.record(voiding.of(SchoolState.NOUN, school));
    }

    private School locked(String schoolCode, IfMatch ifMatch) {
        return requireActive(schools.lock(schoolCode).orElse(null), ifMatch);
    }

    /**
     * @param school null if there is none
     * @throws ProblemException 404, or 409 {@code school-voided}; and if the condition does not hold
     */
    public static School requireActive(School school, IfMatch ifMatch) {
        if (school == null) {
            throw ProblemException.notFound("school");
        }
        ifMatch.require(school);
        if (!school.stands()) {
            throw ProblemException.conflict("school-voided");
        }
        return school;
    }

    /** Ends a school whose units are closed or have moved. Its row must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change<School> close(School school, Succession end, String reason) {
        return outbox.record(SchoolState.NOUN.changed(end.manner().verb(), school, reason, () -> school.close(end)));
    }

    /** Records that some units of a school have moved to others, while it continues. Its row must be locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Change<School> split(School school, Succession split, String reason) {
        return outbox.record(SchoolState.NOUN.changed("split", school, reason, () -> school.split(split)));
    }

    School get(String schoolCode) {
        return schools.reached(schoolCode).orElseThrow(() -> ProblemException.notFound("school"));
    }

    Page<School> list(Schools.SchoolFilter filter, PageRequest page) {
        return schools.list(filter, page);
    }
}
