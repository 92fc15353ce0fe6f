package cn.huaiyuan.groupschooling.group.legalperson;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;

/** The state that legal person events carry. */
record LegalPersonState(UUID id, String legalPersonCode, String name, LocalDate registeredOn, LocalDate deregisteredOn,
        String deregistrationDocument, String checkOverride, Status status) {

    static LegalPersonState of(LegalPerson person) {
        return new LegalPersonState(person.id(), person.code(), person.name(), person.registeredOn(),
                person.deregisteredOn(), person.deregistrationDocument(), person.checkOverride(),
                person.status());
    }
}
