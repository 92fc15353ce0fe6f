package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;

/** The state that legal person events carry. */
record LegalPersonState(UUID id, String legalPersonCode, String name, LocalDate registeredOn, LocalDate deregisteredOn,
        String deregistrationDocument, String checkOverride, Status status) {
    static final Noun<LegalPerson> NOUN = new Noun<>("legal-person", LegalPersonState::of);

    static LegalPersonState of(LegalPerson person) {
        return new LegalPersonState(person.id(), person.code(), person.name(), person.registeredOn(),
                person.deregisteredOn(), person.deregistrationDocument(), person.checkOverride(),
                person.status());
    }

    /** The state that the change would lead to. */
    static LegalPersonState after(LegalPersonRegistration change, LegalPerson person) {
        return new LegalPersonState(person.id(), person.code(), change.name(), change.registeredOn(),
                change.deregisteredOn(), change.deregistrationDocument(), change.checkOverride(), Status.ACTIVE);
    }
}
