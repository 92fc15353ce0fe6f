package cn.huaiyuan.groupschooling.group.campus;

import cn.huaiyuan.groupschooling.group.membership.InGroup;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.group.unit.OfSchool;
import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The campuses that there are units on, narrowed to the caller. A campus is listed by the first of its units, in the order
 * of their codes, so that its lists are paged as those of units are.
 */
@ApplicationScoped
class Campuses {
    private static final String FIRST_ON_IT = """
            u.voidedBecause is null and not exists (select 1 from Unit earlier where earlier.campusCode = u.campusCode
             and earlier.unitCode < u.unitCode and earlier.voidedBecause is null)""";
    private static final String HAS_A_UNIT = """
            exists (select 1 from Unit there where there.campusCode = u.campusCode and there.voidedBecause is null and %s)""";

    @Inject
    EntityManager entities;
    @Inject
    Reach reach;

    /** The first unit of each. */
    Page<Unit> list(CampusFilter filter, LocalDate day, PageRequest page) {
        var conditions = new ArrayList<String>();
        var listing = listing();
        if (filter.school() != null) {
            conditions.add(OfSchool.then("there", ".schoolCode = :school", "day"));
            listing.with("school", filter.school()).with("day", day);
        }
        if (filter.group() != null) {
            conditions.add(InGroup.then("there", "day"));
            listing.with("group", filter.group()).with("day", day);
        }
        if (filter.stage() != null) {
            conditions.add("there.stage = :stage");
            listing.with("stage", filter.stage());
        }
        if (filter.asOf() != null) {
            conditions.add("there.openedOn <= :day and (there.closedOn is null or there.closedOn > :day)");
            listing.with("day", day);
        }
        if (!conditions.isEmpty()) {
            listing.where(HAS_A_UNIT.formatted(String.join(" and ", conditions)));
        }
        return listing.page(entities, page);
    }

    /** The first unit of the one. */
    Optional<Unit> of(String campusCode) {
        return listing().where("u.campusCode = :campus", "campus", campusCode)
                .page(entities, PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    /** All units of the campuses that the caller reaches, by code. */
    List<Unit> unitsOf(Collection<String> campusCodes) {
        var all = new ArrayList<Unit>();
        var page = reach.units(Listing.of(Unit.class, "u").sortedBy("unitCode", String.class, Unit::unitCode), "u")
                .where("u.voidedBecause is null").where("u.campusCode in :campuses", "campuses", campusCodes)
                .page(entities, PageRequest.of(PageRequest.MAX_LIMIT, null, null));
        all.addAll(page.items());
        while (page.rest() != null) {
            page = page.rest().get();
            all.addAll(page.items());
        }
        return all;
    }

    private Listing<Unit> listing() {
        return reach.campuses(Listing.of(Unit.class, "u").sortedBy("campusCode", String.class, Unit::campusCode), "u")
                .where(FIRST_ON_IT);
    }

    /**
     * What a list of campuses asks for; null asks for all. What is asked for holds for one of its units.
     *
     * @param asOf the day on which that exists
     */
    record CampusFilter(String school, String group, Stage stage, LocalDate asOf) {
    }
}
