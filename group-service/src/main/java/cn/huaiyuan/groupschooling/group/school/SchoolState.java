package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.name.FormerNameEntry;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The state that school events carry.
 *
 * @param kind            the last one, as is {@code ownership}
 * @param legalPersonCode the last of {@code legalPersons}; null where there is none
 * @param became          the last of {@code successions}; null where there is none
 */
record SchoolState(UUID id, String schoolCode, String codeOverride, String name, List<FormerNameEntry> formerNames,
        School.Kind kind, School.Ownership ownership, List<FormerClassificationEntry> formerClassifications,
        String legalPersonCode, List<LegalPersonEntry> legalPersons, LocalDate openedOn, LocalDate closedOn,
        Succession became, List<Succession> successions, Status status) {

    static SchoolState of(School school) {
        return of(school.id(), school.schoolCode(), school.codeOverride(), school.name(), school.formerNames(),
                school.classification(), school.formerClassifications(), school.legalPersons(), school.openedOn(),
                school.closedOn(), school.successions(), school.status());
    }

    static SchoolState of(UUID id, String schoolCode, String codeOverride, String name,
            List<FormerNameEntry> formerNames, Classification classification,
            List<FormerClassificationEntry> formerClassifications, List<LegalPersonEntry> legalPersons,
            LocalDate openedOn, LocalDate closedOn, List<Succession> successions, Status status) {
        var last = legalPersons.isEmpty() ? null : legalPersons.get(legalPersons.size() - 1).legalPersonCode();
        return new SchoolState(id, schoolCode, codeOverride, name, formerNames, classification.kind(),
                classification.ownership(), formerClassifications, last, legalPersons, openedOn, closedOn,
                Successions.last(successions), successions, status);
    }
}
