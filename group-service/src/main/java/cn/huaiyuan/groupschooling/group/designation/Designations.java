package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The designations; {@link #reached} and {@link #list} are narrowed to the caller. */
@ApplicationScoped
class Designations implements PanacheRepositoryBase<Designation, UUID> {
    @Inject
    Reach reach;

    /** The periods of the other active designations of the school or the unit; one of the two is null. */
    List<Period> periods(School school, Unit unit, UUID except) {
        var active = school == null
                ? find("status = ACTIVE and unit = ?1 and id <> ?2", unit, except)
                : find("status = ACTIVE and school = ?1 and id <> ?2", school, except);
        return active.stream().map(Designation::period).toList();
    }

    /** Those that hold on a day for any of the units or schools. */
    List<Designation> holding(Collection<Unit> units, Collection<School> schools, LocalDate day) {
        return list("""
                status = ACTIVE and validFrom <= ?1 and (validTo is null or validTo >= ?1)
                 and (unit in ?2 or school in ?3) order by id""", day, units, schools);
    }

    Optional<Designation> reached(UUID id) {
        return listing().where("d.id = :id", "id", id).page(getEntityManager(), PageRequest.of(1, null, null)).items()
                .stream().findFirst();
    }

    /** @param asOf the day on which they hold; null for those of all days, voided ones too */
    Page<Designation> list(String school, String unit, LocalDate asOf, PageRequest page) {
        var listing = listing().where("d.school.schoolCode = :school", "school", school);
        IdOrCode.is(listing, "d.unit", "unitCode", unit);
        return listing.where("d.status = ACTIVE and d.validFrom <= :asOf and (d.validTo is null or d.validTo >= :asOf)",
                "asOf", asOf).page(getEntityManager(), page);
    }

    @Produces
    static Referrer<Unit> designationsOfUnits() {
        return new Referrer<>("referred.designations",
                """
                        select d.document from Designation d where d.unit = :entry and d.status = ACTIVE order by d.validFrom""");
    }

    @Produces
    static Referrer<School> designationsOfSchools() {
        return new Referrer<>("referred.designations",
                """
                        select d.document from Designation d where d.school = :entry and d.status = ACTIVE order by d.validFrom""");
    }

    private Listing<Designation> listing() {
        return reach.designations(
                Listing.of(Designation.class, "d").sortedBy("validFrom", LocalDate.class, Designation::validFrom), "d");
    }
}
