package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.membership.SingleLegalPersonRules.MemberUnit;
import cn.huaiyuan.groupschooling.group.membership.SingleLegalPersonRules.UnitLegalPerson;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Refuses changes after which a group under SINGLE_LEGAL_PERSON has several. The group's row must be locked or written. */
@ApplicationScoped
class GroupLegalPersonGuard implements Guard<EducationGroup> {
    @Inject
    Memberships memberships;

    /** With one query for all of them: a table may name hundreds. */
    @Override
    public void checkAll(Collection<EducationGroup> groups) {
        var single = groups.stream().filter(group -> !group.singleLegalPerson().isEmpty()).toList();
        var active = memberships.activeIn(single).stream().collect(Collectors.groupingBy(Membership::group));
        single.forEach(group -> SingleLegalPersonRules
                .check(group.groupCode(), group.singleLegalPerson(),
                        active.getOrDefault(group, List.of()).stream().map(GroupLegalPersonGuard::member).toList())
                .conflictIfAny("single-legal-person"));
    }

    private static MemberUnit member(Membership membership) {
        return new MemberUnit(membership.unit().unitCode(), membership.role() == Membership.Role.HQ,
                membership.period(), legalPersons(membership.unit()));
    }

    private static List<UnitLegalPerson> legalPersons(Unit unit) {
        return unit.schools().stream()
                .flatMap(part -> part.school().legalPersons().stream()
                        .flatMap(person -> person.period().meet(part.period()).stream()
                                .map(period -> new UnitLegalPerson(person.legalPersonCode(), period))))
                .toList();
    }
}
