package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.legalperson.LegalPerson;
import cn.huaiyuan.groupschooling.group.period.OnDay;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.ByCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
    @Inject
    @All
    List<Referrer<School>> referrers;

    /** Without voided ones. */
    public Optional<School> active(String schoolCode) {
        return find("schoolCode = ?1 and status = ACTIVE", schoolCode).firstResultOptional();
    }

    /**
     * Locks the school's row until the end of the transaction, also if it is voided: decisions on its legal persons and
     * units are made one after another. Schools are locked before units.
     */
    public Optional<School> lock(String schoolCode) {
        return find("schoolCode", schoolCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The same for all codes that exist, in the order of the codes. */
    public Map<String, School> lockAll(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : find("schoolCode in ?1 order by schoolCode", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .collect(Collectors.toMap(School::schoolCode, Function.identity()));
    }

    /** Those of the codes that are active; nobody can change them until the end of the transaction. The same order. */
    public Map<String, School> holdAll(Collection<String> codes) {
        return ByCode.find(getEntityManager(), School.class, """
                select * from school where school_code = any(?1) and status = 'ACTIVE'
                 order by school_code for share""", codes)
                .collect(Collectors.toMap(School::schoolCode, Function.identity()));
    }

    Optional<School> reached(String schoolCode) {
        return listing().where("s.schoolCode = :code", "code", schoolCode)
                .page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    Page<School> list(SchoolFilter filter, PageRequest page) {
        var listing = Voidable.unless(filter.history(), listing(), "s");
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

    /** @throws ProblemException 409 {@code school-referred-to}, if any active thing refers to it */
    void requireUnreferred(School school) {
        Referrer.requireNone("school-referred-to", referrers, school, getEntityManager());
    }

    @Produces
    static Referrer<School> successionsOfSchools() {
        return new Referrer<>("referred.successions", """
                select distinct other.schoolCode from School entry, School other join other.successions s
                 where entry = :entry and other <> entry and other.status = ACTIVE
                 and array_position(s.successors, entry.schoolCode) > 0 order by other.schoolCode""");
    }

    @Produces
    static Referrer<LegalPerson> schoolsOfLegalPersons() {
        return new Referrer<>("referred.schools", """
                select distinct s.schoolCode from School s join s.legalPersons behind
                 where behind.legalPerson = :entry order by s.schoolCode""");
    }

    private Listing<School> listing() {
        return reach.schools(Listing.of(School.class, "s").sortedBy("schoolCode", String.class, School::schoolCode)
                .sortedBy("name", String.class, School::name), "s");
    }

    /**
     * The filters of a list of schools; null for all.
     *
     * @param history true for voided ones too
     */
    record SchoolFilter(School.Ownership ownership, School.Kind kind, LocalDate asOf, boolean history) {
    }
}
