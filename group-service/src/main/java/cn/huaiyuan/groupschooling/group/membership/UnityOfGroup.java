package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps groups under SINGLE_LEGAL_PERSON to what they are. The group's row is locked, or was written, beforehand. */
@ApplicationScoped
class UnityOfGroup implements Guard<EducationGroup> {
    @Inject
    Memberships memberships;

    /** With one query for all of them: a table may name hundreds. */
    @Override
    public void checkAll(Collection<EducationGroup> groups) {
        var single = groups.stream().filter(group -> !group.singleLegalPerson().isEmpty()).toList();
        var standing = memberships.standingIn(single).stream().collect(Collectors.groupingBy(Membership::group));
        single.forEach(group -> check(group, standing.getOrDefault(group, List.of())));
    }

    private static void check(EducationGroup group, List<Membership> standing) {
        var parts = standing.stream().map(UnityOfGroup::part).toList();
        var violations = LegalUnity.breaches(group.singleLegalPerson(), parts).stream()
                .map(breach -> violation(group.groupCode(), breach)).toList();
        if (!violations.isEmpty()) {
            throw new ProblemException(409, "single-legal-person", violations);
        }
    }

    private static Violation violation(String group, LegalUnity.Breach breach) {
        return breach.has() == null || breach.wanted() == null
                ? Violation.at("", "legal-person.not-known", group, breach.unitCode(), breach.day())
                : Violation.at("", "legal-person.differs", group, breach.unitCode(), breach.day(), breach.has(),
                        breach.wanted());
    }

    private static LegalUnity.Part part(Membership membership) {
        return new LegalUnity.Part(membership.unit().unitCode(), membership.role() == Membership.Role.HQ,
                membership.period(), behind(membership.unit()));
    }

    private static List<LegalUnity.Behind> behind(Unit unit) {
        return unit.schools().stream()
                .flatMap(part -> part.school().legalPersons().stream()
                        .flatMap(person -> person.period().meet(part.period()).stream()
                                .map(period -> new LegalUnity.Behind(person.legalPersonCode(), period))))
                .toList();
    }
}
