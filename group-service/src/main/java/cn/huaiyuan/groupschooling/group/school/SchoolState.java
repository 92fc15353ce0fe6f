package cn.huaiyuan.groupschooling.group.school;

import java.time.LocalDate;
import java.util.UUID;

/** The state that school events carry. */
record SchoolState(UUID id, String schoolCode, String name, School.Ownership ownership, String legalPersonCode,
        LocalDate openedOn, LocalDate closedOn) {

    static SchoolState of(School school) {
        return new SchoolState(school.id(), school.schoolCode(), school.name(), school.ownership(),
                school.legalPersonCode(), school.openedOn(), school.closedOn());
    }
}
