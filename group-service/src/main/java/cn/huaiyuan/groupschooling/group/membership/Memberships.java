package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.educationgroup.Headquarters;
import cn.huaiyuan.groupschooling.group.educationgroup.HeadquartersLookup;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.reach.Reach;
import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.json.Formats;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The memberships of the register; {@link #reached}, {@link #reachedMember} and {@link #list} are narrowed to the
 * caller.
 */
@ApplicationScoped
public class Memberships implements PanacheRepositoryBase<Membership, UUID>, HeadquartersLookup {
    private static final String DURING = """
            status = ACTIVE and group = ?1 and unit = ?2 and validFrom <= ?4 and (validTo is null or validTo >= ?3)""";

    @Inject
    Reach reach;

    /** All that a new membership could conflict with: those of the units, and those in the groups. */
    List<Membership> around(Collection<EducationGroup> groups, Collection<Unit> units) {
        return list("status = ACTIVE and (unit in ?1 or group in ?2)", units, groups);
    }

    List<Membership> activeIn(EducationGroup group) {
        return activeIn(List.of(group));
    }

    List<Membership> activeIn(Collection<EducationGroup> groups) {
        return groups.isEmpty() ? List.of() : list("status = ACTIVE and group in ?1", groups);
    }

    /** The codes of the groups that the units are in. The groups are not loaded, because they are locked afterwards. */
    List<String> groupCodesOf(Collection<Unit> units) {
        return units.isEmpty()
                ? List.of()
                : getEntityManager().createQuery("""
                        select distinct m.group.groupCode from Membership m where m.unit in :units
                         and m.status = ACTIVE""", String.class).setParameter("units", units).getResultList();
    }

    /** The codes of its unit and its group, which are not loaded, because they are locked afterwards; empty if there is none. */
    Optional<Codes> codesOf(UUID id) {
        return getEntityManager().createQuery(
                "select m.unit.unitCode, m.group.groupCode from Membership m where m.id = :id", Codes.class)
                .setParameter("id", id).getResultStream().findFirst();
    }

    List<Membership> activeOf(Collection<Unit> units) {
        return units.isEmpty() ? List.of() : list("status = ACTIVE and unit in ?1 order by validFrom, id", units);
    }

    @Override
    public Map<UUID, Headquarters> headquartersOn(LocalDate day, Collection<EducationGroup> groups) {
        return groups.isEmpty()
                ? Map.of()
                : getEntityManager().createQuery("""
                        select m.group.id, m.unit.id, m.unit.unitCode, m.validFrom from Membership m
                         where m.group in :groups and m.role = HQ and m.status = ACTIVE and m.validFrom <= :day
                         and (m.validTo is null or m.validTo >= :day)""", GroupHeadquarters.class)
                        .setParameter("groups", groups).setParameter("day", day).getResultStream()
                        .collect(Collectors.toMap(GroupHeadquarters::groupId, GroupHeadquarters::headquarters));
    }

    /** The units in the group on the day. They are not loaded, because they are locked afterwards. */
    List<UnitRole> unitRolesIn(String group, LocalDate day) {
        var byId = Formats.isUuid(group);
        return getEntityManager().createQuery("""
                select m.unit.id, m.unit.unitCode, m.role from Membership m
                 where m.group.%s = :group and m.status = ACTIVE and m.validFrom <= :day
                 and (m.validTo is null or m.validTo >= :day)""".formatted(byId ? "id" : "groupCode"), UnitRole.class)
                .setParameter("group", byId ? UUID.fromString(group) : group).setParameter("day", day).getResultList();
    }

    Optional<Membership> reached(UUID id) {
        return listing().where("m.id = :id", "id", id).page(getEntityManager(), PageRequest.of(1, null, null)).items()
                .stream().findFirst();
    }

    /**
     * The member by the ids or codes of group and unit. Also finds a unit that has left, or whose membership was voided: its
     * records stay readable.
     */
    public Optional<Member> reachedMember(String group, String unit) {
        return member(listing(), group, unit);
    }

    /** The same, if the caller may write for it: with one of the county roles for any, otherwise for its own. */
    public Optional<Member> writableMember(String group, String unit, String... countyRoles) {
        return member(reach.writableMemberships(all(), "m", countyRoles), group, unit);
    }

    private Optional<Member> member(Listing<Membership> listing, String group, String unit) {
        return of(listing, group, unit).page(getEntityManager(), PageRequest.of(1, null, null)).items().stream()
                .findFirst().map(membership -> new Member(membership.group(), membership.unit()));
    }

    /** Whether the unit is in the group on any of the days. */
    public boolean isIn(Member member, Period days) {
        return count(DURING, member.group(), member.unit(), days.from(), days.to()) > 0;
    }

    /** @param asOf the day on which they hold; null for those of all days, voided ones too */
    Page<Membership> list(String group, String unit, LocalDate asOf, PageRequest page) {
        return of(listing(), group, unit)
                .where("m.status = ACTIVE and m.validFrom <= :asOf and (m.validTo is null or m.validTo >= :asOf)",
                        "asOf", asOf)
                .page(getEntityManager(), page);
    }

    @Produces
    static Referrer<Unit> membershipsOfUnits() {
        return new Referrer<>("referred.memberships", """
                select distinct m.group.groupCode from Membership m where m.unit = :entry and m.status = ACTIVE
                 order by m.group.groupCode""");
    }

    @Produces
    static Referrer<EducationGroup> membershipsOfGroups() {
        return new Referrer<>("referred.memberships", """
                select distinct m.unit.unitCode from Membership m where m.group = :entry and m.status = ACTIVE
                 order by m.unit.unitCode""");
    }

    private static Listing<Membership> of(Listing<Membership> listing, String group, String unit) {
        return IdOrCode.is(IdOrCode.is(listing, "m.group", "groupCode", group), "m.unit", "unitCode", unit);
    }

    private Listing<Membership> listing() {
        return reach.memberships(all(), "m");
    }

    private static Listing<Membership> all() {
        return Listing.of(Membership.class, "m").sortedBy("validFrom", LocalDate.class, Membership::validFrom);
    }

    /** The codes by which the unit and the group of a membership are locked. */
    record Codes(String unit, String group) {
    }

    /** A unit in a group, with its role. */
    record UnitRole(UUID unitId, String unitCode, Membership.Role role) {

        boolean isOf(String unitIdOrCode) {
            return unitCode.equals(unitIdOrCode) || unitId.toString().equalsIgnoreCase(unitIdOrCode);
        }
    }

    /** The headquarters of a group, and the first day of that membership. */
    record GroupHeadquarters(UUID groupId, UUID unitId, String unitCode, LocalDate validFrom) {

        Headquarters headquarters() {
            return new Headquarters(unitId, unitCode, validFrom);
        }
    }
}
