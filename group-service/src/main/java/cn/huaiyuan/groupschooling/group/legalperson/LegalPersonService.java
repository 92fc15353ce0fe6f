package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
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
import java.time.LocalDate;
import java.util.List;

/** Registers, corrects and voids legal persons. */
@ApplicationScoped
class LegalPersonService {
    @Inject
    LegalPersons persons;
    @Inject
    Outbox outbox;

    @Transactional
    Change<LegalPerson> put(String code, IfMatch ifMatch, LegalPersonRegistration wanted) {
        var known = persons.of(code);
        ifMatch.requireIfPresent(known);
        return outbox.record(enter(known.orElse(null), code, wanted));
    }

    /** The same for many at once, as rows of a table. */
    List<Outcome> enter(List<LegalPersonRow> rows) {
        var known = persons.lockAll(rows.stream().map(LegalPersonRow::legalPersonCode).toList());
        var changes = new Changes<LegalPerson>();
        rows.forEach(row -> changes.add(
                () -> enter(known.get(row.legalPersonCode()), row.legalPersonCode(), row.registration())));
        outbox.recordAll(changes.made());
        return changes.outcomes();
    }

    private Change<LegalPerson> enter(LegalPerson known, String code, LegalPersonRegistration wanted) {
        return known == null ? register(code, wanted) : change(known, wanted);
    }

    private Change<LegalPerson> register(String code, LegalPersonRegistration wanted) {
        LegalPersonRules.registration(code, wanted).rejectIfAny();
        var person = new LegalPerson(code, wanted);
        persons.persist(person);
        return LegalPersonState.NOUN.created("registered", person, wanted.reason());
    }

    /** Also enters anew what was voided: there is one entry per code. */
    private Change<LegalPerson> change(LegalPerson person, LegalPersonRegistration wanted) {
        if (LegalPersonState.after(wanted, person).equals(LegalPersonState.of(person))) {
            return LegalPersonState.NOUN.unchanged(person);
        }
        LegalPersonRules.registration(person.code(), wanted).requireReason(wanted.reason()).rejectIfAny();
        return LegalPersonState.NOUN.changed("changed", person, wanted.reason(), () -> person.change(wanted));
    }

    /** Locks the person: a school that takes it at the same time is seen here, or its command finds it voided. */
    @Transactional
    Change<LegalPerson> makeVoid(String code, IfMatch ifMatch, Voiding voiding) {
        var person = persons.lock(code).orElseThrow(LegalPersonService::none);
        ifMatch.require(person);
        persons.requireUnreferred(person);
        return outbox.record(voiding.of(LegalPersonState.NOUN, person));
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
