package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.bulk.Changes;
import cn.huaiyuan.groupschooling.kit.aggregate.Entry;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
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

/** Enters legal persons into the register, corrects them there, voids what was wrong. */
@ApplicationScoped
class LegalPersonService {
    @Inject
    LegalPersons persons;
    @Inject
    Outbox outbox;
    @Inject
    Preconditions preconditions;

    @Transactional
    Entry<LegalPerson> put(String code, LegalPersonRegistration wanted) {
        var known = persons.of(code);
        preconditions.requireMatchOrAbsent(known);
        var change = enter(known.orElse(null), code, wanted);
        outbox.recordAll(change.events());
        return change.entry();
    }

    /** The same for many at once, as rows of a table. */
    List<Outcome> enter(List<LegalPersonRow> rows) {
        var known = persons.lockAll(rows.stream().map(LegalPersonRow::legalPersonCode).toList());
        var changes = new Changes<LegalPerson>();
        rows.forEach(row -> changes.add(
                () -> enter(known.get(row.legalPersonCode()), row.legalPersonCode(), row.registration())));
        outbox.recordAll(changes.events());
        return changes.outcomes();
    }

    private Change<LegalPerson> enter(LegalPerson known, String code, LegalPersonRegistration wanted) {
        return known == null ? register(code, wanted) : change(known, wanted);
    }

    private Change<LegalPerson> register(String code, LegalPersonRegistration wanted) {
        LegalPersonRules.registration(code, wanted).rejectIfAny();
        var person = new LegalPerson(code, wanted);
        persons.persist(person);
        return Change.of(person, "legal-person.registered.v1", LegalPersonState.of(person), null, wanted.reason());
    }

    /** What was voided is entered anew as it is corrected: the code has one entry for good. */
    private Change<LegalPerson> change(LegalPerson person, LegalPersonRegistration wanted) {
        var before = LegalPersonState.of(person);
        if (wanted.state(person.id(), person.code()).equals(before)) {
            return Change.none(person);
        }
        LegalPersonRules.change(person.code(), wanted).rejectIfAny();
        person.change(wanted);
        return Change.of(person, "legal-person.changed.v1", LegalPersonState.of(person), before, wanted.reason());
    }

    /** Its row is locked: a school that takes it at the same time is seen here, or finds it voided. */
    @Transactional
    LegalPerson makeVoid(String code, Voiding voiding) {
        var person = persons.lock(code).orElseThrow(LegalPersonService::none);
        preconditions.requireMatch(person);
        persons.requireUnreferred(person);
        outbox.record(Voidings.of("legal-person", person, LegalPersonState::of, voiding));
        return person;
    }

    private static ProblemException none() {
        return ProblemException.notFound("legal-person");
    }

    LegalPerson get(String code) {
        return persons.reached(code).orElseThrow(LegalPersonService::none);
    }

    /** @param history true for voided ones too */
    Page<LegalPerson> list(LocalDate asOf, boolean history, PageRequest page) {
        return persons.list(asOf, history, page);
    }
}
