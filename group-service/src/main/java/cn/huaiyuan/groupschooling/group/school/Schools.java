package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.period.OnDay;
import cn.huaiyuan.groupschooling.group.period.Today;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.ByCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidings;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The schools of the register; {@link #reached} and {@link #list} are narrowed to the caller. */
@ApplicationScoped
public class Schools implements PanacheRepositoryBase<School, UUID> {
    @Inject
    Reach reach;
    @Inject
    Today today;

    /** The one of the code, where it stands. */
    public Optional<School> standing(String schoolCode) {
        return find("schoolCode = ?1 and voidedBecause is null", schoolCode).firstResultOptional();
    }

    /**
     * Locks the school's row, of a voided one too, until the end of the transaction: who stands behind it and which units
     * it takes in is decided one by one. Schools are locked before units.
     */
    public Optional<School> lock(String schoolCode) {
        return find("schoolCode", schoolCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The same for those of the codes that there are, in the order of the codes. */
    public Map<String, School> lockAll(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : find("schoolCode in ?1 order by schoolCode", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .collect(Collectors.toMap(School::schoolCode, Function.identity()));
    }

    /** Those of the codes that stand, kept from being changed until the end of the transaction; in the same order. */
    public Map<String, School> holdAll(Collection<String> codes) {
        return ByCode.find(getEntityManager(), School.class, """
                select * from school where school_code = any(?1) and voided_because is null
                 order by school_code for share""", codes)
                .collect(Collectors.toMap(School::schoolCode, Function.identity()));
    }

    Optional<School> reached(String schoolCode) {
        return listing().where("s.schoolCode = :code", "code", schoolCode)
                .page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    Page<School> list(SchoolFilter filter, PageRequest page) {
        var listing = Voidings.unless(filter.history(), listing(), "s");
        if (filter.ownership() != null || filter.kind() != null) {
            listing.with("day", today.or(filter.asOf(), page));
        }
        return listing.where(was("ownership"), "ownership", filter.ownership())
                .where(was("kind"), "kind", filter.kind())
                .where("s.openedOn <= :asOf and (s.closedOn is null or s.closedOn > :asOf)", "asOf", filter.asOf())
                .page(getEntityManager(), page);
    }

    private static String was(String field) {
        return OnDay.is("School", "s", "formerClassifications", field);
    }

    /** @throws ProblemException 409 {@code school-referred-to}, where anything that stands refers to it */
    void requireUnreferred(School school) {
        SchoolReferrers.ALL.requireNone(getEntityManager(), school);
    }

    private Listing<School> listing() {
        return reach.schools(Listing.of(School.class, "s").sortedBy("schoolCode", String.class, School::schoolCode)
                .sortedBy("name", String.class, School::name), "s");
    }

    /**
     * What a list of schools asks for; null asks for all.
     *
     * @param history true for voided ones too
     */
    record SchoolFilter(School.Ownership ownership, School.Kind kind, LocalDate asOf, boolean history) {
    }
}
