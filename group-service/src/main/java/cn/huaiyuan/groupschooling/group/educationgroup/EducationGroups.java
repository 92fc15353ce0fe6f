package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import io.quarkus.arc.All;
import java.util.List;
import java.util.stream.Stream;
import java.util.Arrays;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
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

/**
 * The groups of the register; {@link #reached} and {@link #list} are narrowed to the caller. Methods that also find voided
 * groups say so.
 */
@ApplicationScoped
public class EducationGroups implements PanacheRepositoryBase<EducationGroup, UUID> {
    private static final String EXISTS_THEN = "g.foundedOn <= :asOf and (g.dissolvedOn is null or g.dissolvedOn > :asOf)";
    private static final String OF_TIER_THEN = """
            exists (select 1 from EducationGroup same join same.tiers t where same = g and t.tier = :tier
             and same.status = ACTIVE and t.validFrom <= :asOf and (t.validTo is null or t.validTo >= :asOf))""";

    private static final String ACTIVE = " and status = ACTIVE";

    @Inject
    Reach reach;
    @Inject
    @All
    List<Referrer<EducationGroup>> referrers;

    /** A voided one too. */
    Optional<EducationGroup> of(String idOrCode) {
        return by(idOrCode, "").firstResultOptional();
    }

    /** Locks the group's row until the end of the transaction, so memberships of one group are decided one by one. */
    public Optional<EducationGroup> lock(String idOrCode) {
        return by(idOrCode, ACTIVE).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Keeps the group from being voided until the end of the transaction. For a command that makes something refer to it. */
    public void hold(String idOrCode) {
        by(idOrCode, ACTIVE).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** The codes of those that exist; {@link #lockAll} takes them. */
    public Stream<String> codesOf(String... idsOrCodes) {
        return Arrays.stream(idsOrCodes)
                .flatMap(one -> IdOrCode.codeOf(getEntityManager(), EducationGroup.class, "groupCode", one).stream());
    }

    /** Why {@link #lock} found none: the group is voided, or there is none. */
    public ProblemException absent(String idOrCode) {
        return of(idOrCode).isPresent()
                ? ProblemException.conflict("group-voided")
                : ProblemException.notFound("group");
    }

    /** Locks the groups with these codes, in the order of the codes. */
    public Map<String, EducationGroup> lockAll(Collection<String> codes) {
        return locked(codes, ACTIVE);
    }

    /** The same, voided ones too. */
    Map<String, EducationGroup> lockEntries(Collection<String> codes) {
        return locked(codes, "");
    }

    private Map<String, EducationGroup> locked(Collection<String> codes, String which) {
        return codes.isEmpty()
                ? Map.of()
                : find("groupCode in ?1" + which + " order by groupCode", codes)
                        .withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .collect(Collectors.toMap(EducationGroup::groupCode, Function.identity()));
    }

    /** To be read; a voided one too. */
    Optional<EducationGroup> reached(String idOrCode) {
        return one(listing(true), idOrCode);
    }

    /** A group, also a voided one, that the caller may write for: with one of the county roles any group, otherwise its own. */
    public Optional<EducationGroup> writable(String idOrCode, String... countyRoles) {
        return one(reach.writableGroups(all(), "g", countyRoles), idOrCode);
    }

    /** @throws ProblemException 409 {@code group-referred-to}, if anything refers to it */
    void requireUnreferred(EducationGroup group) {
        Referrer.requireNone("group-referred-to", referrers, group, getEntityManager());
    }

    Page<EducationGroup> list(GroupFilter filter, PageRequest page) {
        var listing = listing(filter.history()).where("g.kind = :kind", "kind", filter.kind());
        if (!filter.history()) {
            listing.where(EXISTS_THEN, "asOf", filter.day());
        }
        if (filter.tier() != null) {
            listing.where(OF_TIER_THEN, "tier", filter.tier()).with("asOf", filter.day());
        }
        return listing.page(getEntityManager(), page);
    }

    private PanacheQuery<EducationGroup> by(String idOrCode, String which) {
        return Formats.isUuid(idOrCode)
                ? find("id = ?1" + which, UUID.fromString(idOrCode))
                : find("groupCode = ?1" + which, idOrCode);
    }

    private Optional<EducationGroup> one(Listing<EducationGroup> groups, String idOrCode) {
        var one = Formats.isUuid(idOrCode)
                ? groups.where("g.id = :id", "id", UUID.fromString(idOrCode))
                : groups.where("g.groupCode = :code", "code", idOrCode);
        return one.page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    private Listing<EducationGroup> listing(boolean history) {
        return reach.groups(Voidable.unless(history, all(), "g"), "g");
    }

    private static Listing<EducationGroup> all() {
        return Listing.of(EducationGroup.class, "g").sortedBy("groupCode", String.class, EducationGroup::groupCode)
                .sortedBy("foundedOn", LocalDate.class, EducationGroup::foundedOn);
    }

    /**
     * What a list of groups asks for; null asks for all.
     *
     * @param day     on which they exist and are of the tier
     * @param history true for those of all days, voided ones too
     */
    record GroupFilter(EducationGroup.Kind kind, Tier tier, LocalDate day, boolean history) {
    }
}
