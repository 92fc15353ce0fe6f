package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The state that school events carry.
 *
 * @param kind            the last one, as is {@code ownership}
 * @param legalPersonCode the last of {@code legalPersons}; null if there is none
 * @param became          the last of {@code successions}; null if there is none
 */
record SchoolState(UUID id, String schoolCode, String codeOverride, String name, List<FormerName> formerNames,
        School.Kind kind, School.Ownership ownership, List<FormerClassification> formerClassifications,
        String legalPersonCode, List<SchoolLegalPerson> legalPersons, LocalDate openedOn, LocalDate closedOn,
        Succession became, List<Succession> successions, Status status) {
    static final Noun<School> NOUN = new Noun<>("school", SchoolState::of);

    static SchoolState of(School school) {
        var persons = school.legalPersons();
        var classification = school.classification();
        return new SchoolState(school.id(), school.schoolCode(), school.codeOverride(), school.name(),
                school.names().former(), classification.kind(), classification.ownership(),
                school.classifications().former(),
                persons.isEmpty() ? null : persons.get(persons.size() - 1).legalPersonCode(), persons,
                school.openedOn(), school.closedOn(), Successions.last(school.successions()), school.successions(),
                school.status());
    }
}
