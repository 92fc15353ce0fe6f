package cn.huaiyuan.groupschooling.staffing.unit;

import cn.huaiyuan.groupschooling.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Finds out which units a caller reaches: those of the groups and those of the units that the token names. */
@ApplicationScoped
public class Reaches {
    private static final String OF_GROUPS = """
            select m.unitId from KnownMembership m join KnownGroup g on g.id = m.groupId
             where g.groupCode in :groups and m.voided = false
               and m.validFrom <= :day and (m.validTo is null or m.validTo >= :day)""";
    private static final String DAYS = """
            select new cn.huaiyuan.groupschooling.staffing.unit.ReachedDays(m.unitId, m.validFrom, m.validTo)
              from KnownMembership m join KnownGroup g on g.id = m.groupId
             where g.groupCode in :groups and m.voided = false and m.unitId in :units""";

    @Inject
    EntityManager entities;
    @Inject
    Caller caller;

    /**
     * A unit that belongs to two groups is reached by the headquarters of both.
     *
     * @param day         memberships of this day count
     * @param countyRoles roles that reach everything in what is being done; any other role adds nothing
     */
    public Reach on(LocalDate day, String... countyRoles) {
        var scope = caller.scope(countyRoles);
        if (scope.county()) {
            return Reach.COUNTY;
        }
        var units = new HashSet<UUID>(ofGroups(scope.groups(), day));
        units.addAll(named(scope.units()));
        return new Reach(false, new TreeSet<>(units));
    }

    /** When a caller who does not reach the county reaches which of these units, and all those that the token names. */
    public List<ReachedDays> days(Collection<UUID> units, String... countyRoles) {
        var scope = caller.scope(countyRoles);
        var days = new ArrayList<>(entities.createQuery(DAYS, ReachedDays.class).setParameter("groups", scope.groups())
                .setParameter("units", units).getResultList());
        named(scope.units()).forEach(unit -> days.add(new ReachedDays(unit, LocalDate.MIN, null)));
        return days;
    }

    private List<UUID> named(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : entities.createQuery("select u.id from KnownUnit u where u.unitCode in :codes", UUID.class)
                        .setParameter("codes", codes).getResultList();
    }

    private Set<UUID> ofGroups(Collection<String> groupCodes, LocalDate day) {
        return groupCodes.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(OF_GROUPS, UUID.class).setParameter("groups", groupCodes)
                        .setParameter("day", day).getResultList());
    }
}
