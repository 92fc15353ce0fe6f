package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
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

/** The groups of the register; {@link #reached} and {@link #list} are narrowed to the caller. */
@ApplicationScoped
public class EducationGroups implements PanacheRepositoryBase<EducationGroup, UUID> {
    private static final String EXISTS_THEN = "g.foundedOn <= :asOf and (g.dissolvedOn is null or g.dissolvedOn > :asOf)";
    private static final String OF_TIER_THEN = """
            exists (select 1 from EducationGroup same join same.tiers t where same = g and t.tier = :tier
             and t.validFrom <= :asOf and (t.validTo is null or t.validTo >= :asOf))""";

    @Inject
    Reach reach;

    Optional<EducationGroup> of(String idOrCode) {
        return by(idOrCode).firstResultOptional();
    }

    /** Locks the group's row until the end of the transaction: memberships in one group are decided one by one. */
    public Optional<EducationGroup> lock(String idOrCode) {
        return by(idOrCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The same for those of the codes that there are, in the order of the codes. */
    public Map<String, EducationGroup> lockAll(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : find("groupCode in ?1 order by groupCode", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .collect(Collectors.toMap(EducationGroup::groupCode, Function.identity()));
    }

    Optional<EducationGroup> reached(String idOrCode) {
        return one(listing(), idOrCode);
    }

    /** The group, where the caller may write for it; others than the county's roles that may keep to their own. */
    public Optional<EducationGroup> writable(String idOrCode, String... countyRoles) {
        return one(reach.writableGroups(all(), "g", countyRoles), idOrCode);
    }

    Page<EducationGroup> list(EducationGroup.Kind kind, Tier tier, LocalDate asOf, PageRequest page) {
        return listing().where(EXISTS_THEN, "asOf", asOf).where("g.kind = :kind", "kind", kind)
                .where(OF_TIER_THEN, "tier", tier).page(getEntityManager(), page);
    }

    private PanacheQuery<EducationGroup> by(String idOrCode) {
        return Formats.isUuid(idOrCode) ? find("id", UUID.fromString(idOrCode)) : find("groupCode", idOrCode);
    }

    private Optional<EducationGroup> one(Listing<EducationGroup> groups, String idOrCode) {
        var one = Formats.isUuid(idOrCode)
                ? groups.where("g.id = :id", "id", UUID.fromString(idOrCode))
                : groups.where("g.groupCode = :code", "code", idOrCode);
        return one.page(getEntityManager(), PageRequest.of(1, null, null)).items().stream().findFirst();
    }

    private Listing<EducationGroup> listing() {
        return reach.groups(all(), "g");
    }

    private static Listing<EducationGroup> all() {
        return Listing.of(EducationGroup.class, "g").sortedBy("groupCode", String.class, EducationGroup::groupCode)
                .sortedBy("foundedOn", LocalDate.class, EducationGroup::foundedOn);
    }
}
