package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.aggregate.Referrers;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrers.Kind;
import java.util.List;

/** What may refer to a group, by the names that queries know it by: the packages themselves are above this one. */
final class GroupReferrers {
    static final Referrers ALL = new Referrers("group-referred-to", List.of(new Kind("referred.memberships", """
            select distinct m.unit.unitCode from Membership m where m.group = :entry and m.status = ACTIVE
             order by m.unit.unitCode"""), new Kind("referred.practices", """
            select r.unit.unitCode || ' ' || r.semester from PracticeRecord r
             where r.group = :entry and r.voidedBecause is null order by r.unit.unitCode, r.semester"""),
            new Kind("referred.applications", """
                    select a.appliedOn from TierApplication a where a.group = :entry and a.status = SUBMITTED""")));

    private GroupReferrers() {
    }
}
