package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.aggregate.Referrers;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrers.Kind;
import java.util.List;

/** What may refer to a unit, by the names that queries know it by: the packages themselves are above this one. */
final class UnitReferrers {
    static final Referrers ALL = new Referrers("unit-referred-to", List.of(new Kind("referred.memberships", """
            select distinct m.group.groupCode from Membership m where m.unit = :entry and m.status = ACTIVE
             order by m.group.groupCode"""), new Kind("referred.censuses", """
            select c.schoolYear from Census c where c.unit = :entry and c.status = ACTIVE order by c.schoolYear"""),
            new Kind("referred.designations", """
                    select d.document from Designation d where d.unit = :entry and d.status = ACTIVE
                     order by d.validFrom"""), new Kind("referred.practices", """
                    select r.semester from PracticeRecord r where r.unit = :entry and r.voidedBecause is null
                     order by r.semester"""), new Kind("referred.digital-records", """
                    select r.schoolYear from DigitalRecord r where r.unit = :entry and r.voidedBecause is null
                     order by r.schoolYear"""), new Kind("referred.successions", """
                    select distinct other.unitCode from Unit entry, Unit other join other.successions s
                     where entry = :entry and other <> entry and other.voidedBecause is null
                     and array_position(s.successors, entry.unitCode) > 0 order by other.unitCode""")));

    private UnitReferrers() {
    }
}
