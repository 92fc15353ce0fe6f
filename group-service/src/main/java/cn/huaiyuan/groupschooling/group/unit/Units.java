package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.OnDay;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.kit.aggregate.ByCode;
import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The units of the register; {@link #reached}, {@link #active} and {@link #list} are narrowed to the caller. Voided units are
 * left out if not stated otherwise.
 */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, UUID> {
    private static final String ACTIVE = " and status = ACTIVE";

    @Inject
    Reach reach;
    @Inject
    Today today;
    @Inject
    @All
    List<Referrer<Unit>> referrers;

    /** Voided ones too. */
    Optional<Unit> of(String unitCode) {
        return find("unitCode", unitCode).firstResultOptional();
    }

    /** Locks the unit's row until the end of the transaction: decisions on its memberships are made one after another. */
    public Optional<Unit> lock(String idOrCode) {
        return by(idOrCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Nobody can void it until the end of the transaction; called before something refers to it. */
    public void hold(String idOrCode) {
        by(idOrCode).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    private PanacheQuery<Unit> by(String idOrCode) {
        return Formats.isUuid(idOrCode)
                ? find("id = ?1" + ACTIVE, UUID.fromString(idOrCode))
                : find("unitCode = ?1" + ACTIVE, idOrCode);
    }

    /** Why {@link #lock} found none: 409 if it is voided, otherwise 404. */
    public ProblemException absent(String idOrCode) {
        return codeOf(idOrCode).flatMap(this::of).isPresent()
                ? ProblemException.conflict("unit-voided")
                : ProblemException.notFound("unit");
    }

    /** {@link #lock} for all codes that exist, in the order of the codes. */
    public Map<String, Unit> lockAll(Collection<String> codes) {
        return locked(codes, LockModeType.PESSIMISTIC_WRITE);
    }

    /** {@link #hold} for all codes that exist, in the order of the codes. */
    public Map<String, Unit> holdAll(Collection<String> codes) {
        return locked(codes, LockModeType.PESSIMISTIC_READ);
    }

    private Map<String, Unit> locked(Collection<String> codes, LockModeType mode) {
        return codes.isEmpty()
                ? Map.of()
                : find("unitCode in ?1" + ACTIVE + " order by unitCode", codes).withLock(mode).stream()
                        .collect(Collectors.toMap(Unit::unitCode, Function.identity()));
    }

    /** {@link #lock} for all units that are or were a part of one of the schools, in the order of their codes. */
    public List<Unit> lockAllOf(Collection<School> schools) {
        return schools.isEmpty()
                ? List.of()
                : find("""
                        from Unit u where u.status = ACTIVE and (u.school in ?1
                         or exists (select 1 from Unit same join same.formerSchools f where same = u
                         and f.school in ?1))
                         order by u.unitCode""", schools).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** The code of a unit, by which units are locked in order; a code is returned as it is. */
    public Optional<String> codeOf(String idOrCode) {
        return IdOrCode.codeOf(getEntityManager(), Unit.class, "unitCode", idOrCode);
    }

    /** Locks all codes that exist, voided ones too, in the order of the codes. */
    Map<String, Unit> lockEntries(Collection<String> codes) {
        return ByCode.find(getEntityManager(), Unit.class,
                "select * from unit where unit_code = any(?1) order by unit_code for no key update", codes)
                .collect(Collectors.toMap(Unit::unitCode, Function.identity()));
    }

    /** The schools that have units on the campuses; after a merger the code of a campus names another school. */
    Set<CampusOf> campusesOf(Collection<String> campusCodes) {
        return campusCodes.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery("select distinct u.campusCode, u.school.schoolCode from Unit u"
                                + " where u.campusCode in :campuses and u.status = ACTIVE", CampusOf.class)
                        .setParameter("campuses", campusCodes).getResultList());
    }

    /** For reading; voided ones too. */
    public Optional<Unit> reached(String idOrCode) {
        return one(listing(true), idOrCode);
    }

    /** For referring to it. */
    public Optional<Unit> active(String idOrCode) {
        return one(listing(false), idOrCode);
    }

    /** For writing: group-hq and member-unit reach their own units, and of the county's roles only these reach all. */
    public Optional<Unit> writable(String idOrCode, String... countyRoles) {
        return one(reach.writableUnits(Voidable.unless(false, all(), "u"), "u", countyRoles), idOrCode);
    }

    /** @throws ProblemException 404 if the caller cannot read such a unit */
    public Unit requireReached(String idOrCode) {
        return reached(idOrCode).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /** @throws ProblemException 404 if the caller cannot write for such a unit */
    public Unit requireWritable(String idOrCode, String... countyRoles) {
        return writable(idOrCode, countyRoles).orElseThrow(() -> ProblemException.notFound("unit"));
    }

    /** The unit, also if it is voided, if the claims of the caller reach it. */
    Optional<Unit> claimed(String idOrCode) {
        return one(reach.writableUnits(all(), "u"), idOrCode);
    }

    /** @throws ProblemException 409 {@code unit-referred-to}, if any active thing refers to it */
    void requireUnreferred(Unit unit) {
        Referrer.requireNone("unit-referred-to", referrers, unit, getEntityManager());
    }

    @Produces
    static Referrer<Unit> successionsOfUnits() {
        return new Referrer<>("referred.successions", """
                select distinct other.unitCode from Unit entry, Unit other join other.successions s
                 where entry = :entry and other <> entry and other.status = ACTIVE
                 and array_position(s.successors, entry.unitCode) > 0 order by other.unitCode""");
    }

    @Produces
    static Referrer<School> unitsOfSchools() {
        return new Referrer<>("referred.units", """
                select distinct u.unitCode from Unit u left join u.formerSchools former
                 where u.status = ACTIVE and (u.school = :entry or former.school = :entry) order by u.unitCode""");
    }

    private Optional<Unit> one(Listing<Unit> listing, String idOrCode) {
        var one = Formats.isUuid(idOrCode)
                ? listing.where("u.id = :id", "id", UUID.fromString(idOrCode))
                : listing.where("u.unitCode = :code", "code", idOrCode);
        return one.page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    Page<Unit> list(UnitFilter filter, PageRequest page) {
        var day = today.or(filter.asOf(), page);
        var listing = OfSchool.on(day, listing(filter.history()), "u", filter.school())
                .where("u.campusCode = :campus", "campus", filter.campus())
                .where("u.stage = :stage", "stage", filter.stage());
        if (filter.kind() != null) {
            listing.where(OnDay.is("Unit", "u", "formerKinds", "kind"), "kind", filter.kind()).with("day", day);
        }
        return listing
                .where("u.openedOn <= :asOf and (u.closedOn is null or u.closedOn > :asOf)", "asOf", filter.asOf())
                .page(getEntityManager(), page);
    }

    private Listing<Unit> listing(boolean history) {
        return reach.units(Voidable.unless(history, all(), "u"), "u");
    }

    private static Listing<Unit> all() {
        return Listing.of(Unit.class, "u").sortedBy("unitCode", String.class, Unit::unitCode).sortedBy("displayName",
                String.class, Unit::displayName);
    }

    /**
     * The filters of a list of units; null for all.
     *
     * @param history true for voided ones too
     */
    record UnitFilter(String school, String campus, Stage stage, Unit.Kind kind, LocalDate asOf, boolean history) {
    }

    /** A campus, and a school that has a unit on it. */
    record CampusOf(String campusCode, String schoolCode) {
    }
}
