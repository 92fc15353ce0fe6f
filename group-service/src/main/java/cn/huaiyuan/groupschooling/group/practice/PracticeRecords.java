package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.catalogue.CatalogueItem;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.membership.Member;
import cn.huaiyuan.groupschooling.group.membership.RecordedSemesters;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The records of practices; the list over all members is narrowed to the caller. */
@ApplicationScoped
class PracticeRecords implements PanacheRepositoryBase<PracticeRecord, UUID>, RecordedSemesters {
    @Inject
    Reach reach;

    Optional<PracticeRecord> of(Member member, Semester semester) {
        return find("group = ?1 and unit = ?2 and semester = ?3", member.group(), member.unit(), semester.toString())
                .firstResultOptional();
    }

    /** @param history true for voided ones too */
    Page<PracticeRecord> list(Member member, boolean history, PageRequest page) {
        return listing(history).where("r.group.id = :group", "group", member.group().id())
                .where("r.unit.id = :unit", "unit", member.unit().id()).page(getEntityManager(), page);
    }

    @Override
    public List<Semester> recorded(EducationGroup group, Unit unit) {
        return getEntityManager().createQuery("""
                select r.semester from PracticeRecord r where r.group = :group and r.unit = :unit
                 and r.status = ACTIVE order by r.semester""", String.class).setParameter("group", group)
                .setParameter("unit", unit).getResultStream().map(text -> Semester.parse(text).orElseThrow()).toList();
    }

    @Produces
    static Referrer<Unit> practicesOfUnits() {
        return new Referrer<>("referred.practices",
                """
                        select r.semester from PracticeRecord r where r.unit = :entry and r.status = ACTIVE order by r.semester""");
    }

    @Produces
    static Referrer<EducationGroup> practicesOfGroups() {
        return new Referrer<>("referred.practices", """
                select r.unit.unitCode || ' ' || r.semester from PracticeRecord r
                 where r.group = :entry and r.status = ACTIVE order by r.unit.unitCode, r.semester""");
    }

    @Produces
    static Referrer<CatalogueItem> practicesOfItems() {
        return new Referrer<>("referred.practices", """
                select r.unit.unitCode || ' ' || r.semester from PracticeRecord r join r.marks m, CatalogueItem entry
                 where entry = :entry and m.itemCode = entry.itemCode and r.status = ACTIVE
                 order by r.unit.unitCode, r.semester""");
    }

    /**
     * Parameters that are null do not filter.
     *
     * @param group   the one that the records belong to, whatever group their units are in today
     * @param history true for voided ones too
     */
    Page<PracticeRecord> list(String group, String unit, String semester, boolean history, PageRequest page) {
        var listing = reach.memberships(listing(history), "r").where("r.semester = :semester", "semester", semester);
        IdOrCode.is(listing, "r.group", "groupCode", group);
        return IdOrCode.is(listing, "r.unit", "unitCode", unit).page(getEntityManager(), page);
    }

    private static Listing<PracticeRecord> listing(boolean history) {
        return Voidable.unless(history, Listing.of(PracticeRecord.class, "r").sortedBy("semester", String.class,
                PracticeRecord::semester), "r");
    }
}
