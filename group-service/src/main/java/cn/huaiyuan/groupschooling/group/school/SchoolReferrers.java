package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.kit.aggregate.Referrers;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrers.Kind;
import java.util.List;

/** What may refer to a school, by the names that queries know it by: the packages themselves are above this one. */
final class SchoolReferrers {
    static final Referrers ALL = new Referrers("school-referred-to", List.of(new Kind("referred.units", """
            select distinct u.unitCode from Unit u left join u.formerSchools former
             where u.voidedBecause is null and (u.school = :entry or former.school = :entry) order by u.unitCode"""),
            new Kind("referred.designations", """
                    select d.document from Designation d where d.school = :entry and d.status = ACTIVE
                     order by d.validFrom"""), new Kind("referred.successions", """
                    select distinct other.schoolCode from School entry, School other join other.successions s
                     where entry = :entry and other <> entry and other.voidedBecause is null
                     and array_position(s.successors, entry.schoolCode) > 0 order by other.schoolCode""")));

    private SchoolReferrers() {
    }
}
