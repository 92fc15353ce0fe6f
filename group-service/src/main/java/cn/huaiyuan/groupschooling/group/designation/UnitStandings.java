package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.membership.InGroup;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.group.unit.OfSchool;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** The units that are weak or new on a day, narrowed to the caller. */
@ApplicationScoped
class UnitStandings {
    private static final String IS_WEAK = """
            exists (select 1 from Designation d where d.status = ACTIVE
             and d.validFrom <= :asOf and (d.validTo is null or d.validTo >= :asOf)
             and (d.unit = u or %s))""".formatted(OfSchool.then("u", " = d.school", "asOf"));

    @Inject
    EntityManager entities;
    @Inject
    Reach reach;

    /**
     * @param weak     null for both
     * @param isNew    null for both
     * @param newSince earliest opening of what is new on the day
     */
    Page<Unit> list(Boolean weak, Boolean isNew, String group, LocalDate day, LocalDate newSince, PageRequest page) {
        var listing = reach.units(Listing.of(Unit.class, "u").sortedBy("unitCode", String.class, Unit::unitCode)
                .sortedBy("openedOn", LocalDate.class, Unit::openedOn), "u")
                .where("u.status = ACTIVE")
                .where("u.openedOn <= :asOf and (u.closedOn is null or u.closedOn > :asOf)", "asOf", day);
        if (weak != null) {
            listing.where(weak ? IS_WEAK : "not " + IS_WEAK);
        }
        if (isNew != null) {
            listing.where(isNew ? "u.openedOn >= :newSince" : "u.openedOn < :newSince", "newSince", newSince);
        }
        return InGroup.on(day, listing, "u", group).page(entities, page);
    }
}
