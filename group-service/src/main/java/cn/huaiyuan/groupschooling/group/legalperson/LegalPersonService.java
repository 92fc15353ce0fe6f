package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.group.register.Entry;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Enters legal persons into the register and corrects them there. */
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
        return persons.of(code).map(person -> new Entry<>(change(person, wanted), false))
                .orElseGet(() -> new Entry<>(register(code, wanted), true));
    }

    private LegalPerson register(String code, LegalPersonRegistration wanted) {
        preconditions.requireAbsent();
        LegalPersonRules.registration(code, wanted).rejectIfAny();
        var person = new LegalPerson(code, wanted);
        persons.persist(person);
        outbox.record(new Event("legal-person.registered.v1", person, LegalPersonState.of(person), null,
                wanted.reason()));
        return person;
    }

    private LegalPerson change(LegalPerson person, LegalPersonRegistration wanted) {
        preconditions.requireMatch(person);
        var before = LegalPersonState.of(person);
        if (wanted.state(person.id(), person.code()).equals(before)) {
            return person;
        }
        LegalPersonRules.change(person.code(), wanted).rejectIfAny();
        person.change(wanted);
        outbox.record(new Event("legal-person.changed.v1", person, LegalPersonState.of(person), before,
                wanted.reason()));
        return person;
    }

    LegalPerson get(String code) {
        return persons.reached(code).orElseThrow(() -> ProblemException.notFound("legal-person"));
    }

    Page<LegalPerson> list(LocalDate asOf, PageRequest page) {
        return persons.list(asOf, page);
    }
}
