package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.register.Guard;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Keeps groups under SINGLE_LEGAL_PERSON to what they are. The group's row is locked, or was written, beforehand. */
@ApplicationScoped
class UnityOfGroup implements Guard<EducationGroup> {
    @Inject
    Memberships memberships;

    @Override
    public void checkAll(Collection<EducationGroup> groups) {
        groups.forEach(this::check);
    }

    @Override
    public void check(EducationGroup group) {
        var single = group.singleLegalPerson();
        if (single.isEmpty()) {
            return;
        }
        var parts = memberships.standingIn(group).stream().map(UnityOfGroup::part).toList();
        var violations = LegalUnity.breaches(single, parts).stream()
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
