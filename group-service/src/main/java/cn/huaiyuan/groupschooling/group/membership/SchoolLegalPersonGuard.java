package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroups;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.Units;
import cn.huaiyuan.groupschooling.kit.aggregate.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/**
 * Checks every group that a unit of the schools is in. The schools' rows must be locked. Units are locked before groups, each
 * in the order of their codes, as in an admission: the second of two commands sees what the first one did.
 */
@ApplicationScoped
class SchoolLegalPersonGuard implements Guard<School> {
    @Inject
    Units units;
    @Inject
    Memberships memberships;
    @Inject
    EducationGroups groups;
    @Inject
    GroupLegalPersonGuard groupGuard;

    @Override
    public void checkAll(Collection<School> schools) {
        groupGuard.checkAll(groups.lockAll(memberships.groupCodesOf(units.lockAllOf(schools))).values());
    }
}
