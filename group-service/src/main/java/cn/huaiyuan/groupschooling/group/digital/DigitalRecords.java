package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.membership.InGroup;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The digital records; the list over all units is narrowed to the caller. */
@ApplicationScoped
class DigitalRecords implements PanacheRepositoryBase<DigitalRecord, UUID> {
    @Inject
    Reach reach;

    Optional<DigitalRecord> of(Unit unit, SchoolYear year) {
        return find("unit = ?1 and schoolYear = ?2", unit, year.toString()).firstResultOptional();
    }

    /** @param history true for voided ones too */
    Page<DigitalRecord> list(Unit unit, boolean history, PageRequest page) {
        return listing(history).where("r.unit.id = :unit", "unit", unit.id()).page(getEntityManager(), page);
    }

    /**
     * @param asOf    the day on which units are in a group that is asked for
     * @param history true for voided ones too
     */
    Page<DigitalRecord> list(String group, String schoolYear, LocalDate asOf, boolean history, PageRequest page) {
        var listing = reach.units(listing(history), "r.unit").where("r.schoolYear = :year", "year", schoolYear);
        return InGroup.on(asOf, listing, "r.unit", group).page(getEntityManager(), page);
    }

    @Produces
    static Referrer<Unit> digitalRecordsOfUnits() {
        return new Referrer<>("referred.digital-records",
                """
                        select r.schoolYear from DigitalRecord r where r.unit = :entry and r.status = ACTIVE order by r.schoolYear""");
    }

    private static Listing<DigitalRecord> listing(boolean history) {
        return Voidable.unless(history, Listing.of(DigitalRecord.class, "r").sortedBy("schoolYear", String.class,
                DigitalRecord::schoolYear), "r");
    }
}
