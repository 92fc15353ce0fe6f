package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.membership.InGroup;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.group.unit.OfSchool;
import cn.huaiyuan.groupschooling.group.unit.Stage;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The censuses of the register; the list over all units is narrowed to the caller. */
@ApplicationScoped
class Censuses implements PanacheRepositoryBase<Census, UUID> {
    @Inject
    Reach reach;

    Optional<Census> of(Unit unit, SchoolYear year) {
        return find("unit = ?1 and schoolYear = ?2", unit, year.toString()).firstResultOptional();
    }

    /** Locks all censuses of the units in a fixed order. The units must be held. By {@link CensusRow#key()}. */
    Map<String, Census> lockAllOf(Collection<Unit> units) {
        return units.isEmpty()
                ? Map.of()
                : find("unit in ?1 order by unit.id, schoolYear", units).withLock(LockModeType.PESSIMISTIC_WRITE)
                        .stream().collect(Collectors.toMap(
                                census -> census.unit().unitCode() + " " + census.schoolYear(), Function.identity()));
    }

    /** @param history true for voided ones too */
    Page<Census> list(Unit unit, boolean history, PageRequest page) {
        return listing(history).where("c.unit.id = :unit", "unit", unit.id()).page(getEntityManager(), page);
    }

    /** @param asOf the day on which units are in the group, or a part of the school, that is asked for */
    Page<Census> list(CensusFilter filter, LocalDate asOf, PageRequest page) {
        var listing = OfSchool.on(asOf, reach.units(listing(filter.history()), "c.unit"), "c.unit", filter.school())
                .where("c.schoolYear = :year", "year", filter.schoolYear())
                .where("c.unit.stage = :stage", "stage", filter.stage());
        return InGroup.on(asOf, listing, "c.unit", filter.group()).page(getEntityManager(), page);
    }

    @Produces
    static Referrer<Unit> censusesOfUnits() {
        return new Referrer<>("referred.censuses", """
                select c.schoolYear from Census c where c.unit = :entry and c.status = ACTIVE order by c.schoolYear""");
    }

    private static Listing<Census> listing(boolean history) {
        return Voidable.unless(history,
                Listing.of(Census.class, "c").sortedBy("schoolYear", String.class, Census::schoolYear), "c");
    }

    /**
     * What a list of censuses asks for; null asks for all.
     *
     * @param history true for voided ones too
     */
    record CensusFilter(String schoolYear, String school, Stage stage, String group, boolean history) {
    }
}
