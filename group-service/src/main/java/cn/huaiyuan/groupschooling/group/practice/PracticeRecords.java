package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.membership.InGroup;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The records of practices; the list over all units is narrowed to the caller. */
@ApplicationScoped
class PracticeRecords implements PanacheRepositoryBase<PracticeRecord, UUID> {
    private static final String IN_A_GROUP = """
            select count(m) from Membership m where m.unit = :unit and m.status = ACTIVE
             and m.validFrom <= :to and (m.validTo is null or m.validTo >= :from)""";

    @Inject
    Reach reach;

    Optional<PracticeRecord> of(Unit unit, Semester semester) {
        return find("unit = ?1 and semester = ?2", unit, semester.toString()).firstResultOptional();
    }

    /** Whether the unit is in a group on any day of the semester. */
    boolean isMember(Unit unit, Semester semester) {
        var days = semester.days();
        return getEntityManager().createQuery(IN_A_GROUP, Long.class).setParameter("unit", unit)
                .setParameter("from", days.from()).setParameter("to", days.to()).getSingleResult() > 0;
    }

    Page<PracticeRecord> list(Unit unit, PageRequest page) {
        return listing().where("r.unit.id = :unit", "unit", unit.id()).page(getEntityManager(), page);
    }

    /** @param asOf the day on which units are in a group that is asked for */
    Page<PracticeRecord> list(String group, String semester, LocalDate asOf, PageRequest page) {
        var listing = reach.units(listing(), "r.unit").where("r.semester = :semester", "semester", semester);
        return InGroup.on(asOf, listing, "r.unit", group).page(getEntityManager(), page);
    }

    private static Listing<PracticeRecord> listing() {
        return Listing.of(PracticeRecord.class, "r").sortedBy("semester", String.class, PracticeRecord::semester);
    }
}
