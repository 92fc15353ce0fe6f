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
 * The campuses that have units, narrowed to the caller. A campus is listed by its unit with the lowest code, so that lists
 * of campuses are paged like lists of units.
 */
@ApplicationScoped
class Campuses {
    private static final String FIRST_ON_IT = """
            u.status = ACTIVE and not exists (select 1 from Unit earlier where earlier.campusCode = u.campusCode
             and earlier.unitCode < u.unitCode and earlier.status = ACTIVE)""";
    private static final String ON_IT = """
            select 1 from Unit there where there.campusCode = u.campusCode and there.status = ACTIVE""";

    @Inject
    EntityManager entities;
    @Inject
    Reach reach;

    /** The first unit of each. */
    Page<Unit> list(CampusFilter filter, LocalDate day, PageRequest page) {
        var conditions = new ArrayList<>(List.of(ON_IT));
        var listing = firsts();
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
        return reach.withUnit(listing, String.join(" and ", conditions)).page(entities, page);
    }

    /** The first unit of a campus. */
    Optional<Unit> of(String campusCode) {
        return reach.withUnit(firsts().where("u.campusCode = :campus", "campus", campusCode), ON_IT)
                .page(entities, PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    /** All units of the campuses that the caller reaches, by code. */
    List<Unit> unitsOf(Collection<String> campusCodes) {
        var all = new ArrayList<Unit>();
        var page = reach.units(Listing.of(Unit.class, "u").sortedBy("unitCode", String.class, Unit::unitCode), "u")
                .where("u.status = ACTIVE").where("u.campusCode in :campuses", "campuses", campusCodes)
                .page(entities, PageRequest.of(PageRequest.MAX_LIMIT, null, null));
        all.addAll(page.items());
        while (page.nextCursor() != null) {
            page = page.from().apply(page.nextCursor());
            all.addAll(page.items());
        }
        return all;
    }

    private static Listing<Unit> firsts() {
        return Listing.of(Unit.class, "u").sortedBy("campusCode", String.class, Unit::campusCode).where(FIRST_ON_IT);
    }

    /**
     * The filters of a list of campuses; null for all. They must hold for one of its units that the caller reaches.
     *
     * @param asOf the day on which this unit exists
     */
    record CampusFilter(String school, String group, Stage stage, LocalDate asOf) {
    }
}
