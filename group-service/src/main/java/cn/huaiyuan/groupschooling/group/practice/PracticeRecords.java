package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.membership.Member;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** The records of practices; the list over all members is narrowed to the caller. */
@ApplicationScoped
class PracticeRecords implements PanacheRepositoryBase<PracticeRecord, UUID> {
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
