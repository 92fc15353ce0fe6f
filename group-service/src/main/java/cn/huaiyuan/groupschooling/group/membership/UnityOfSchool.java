package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/**
 * Asks every group that a unit of the schools is in. The schools' rows are locked beforehand; units are locked before
 * groups, each in the order of their codes, as an admission does: whichever comes second sees what the first has done.
 */
@ApplicationScoped
class UnityOfSchool implements Guard<School> {
    @Inject
    Units units;
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    UnityOfGroup unity;

    @Override
    public void checkAll(Collection<School> schools) {
        unity.checkAll(groups.lockAll(memberships.groupCodesOf(units.lockAllOf(schools))).values());
    }
}
