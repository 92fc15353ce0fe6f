package cn.huaiyuan.groupschooling.group.reach;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.security.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Narrows lists to what the caller's token reaches. {@code group-hq} reaches its groups, their memberships, the units in them
 * today, and the schools and legal persons of these; {@code member-unit} reaches its units, and their memberships and schools.
 * A single read is a list of one, so it answers 404 for what is out of reach.
 */
@RequestScoped
public class Reach {
    /** By the group or the unit itself, whatever groups the unit is in on other days. */
    private static final String MEMBERSHIPS = "(%1$s.group.groupCode in :reach or %1$s.unit.unitCode in :reach)";

    @Inject
    Caller caller;
    @Inject
    Today today;
    @Inject
    ReachConditions conditions;

    public <T extends Aggregate> Listing<T> legalPersons(Listing<T> persons, String alias) {
        return narrowToday(persons, conditions.legalPersons(alias));
    }

    public <T extends Aggregate> Listing<T> schools(Listing<T> schools, String alias) {
        return narrowToday(schools, conditions.schools(alias));
    }

    public <T extends Aggregate> Listing<T> units(Listing<T> units, String alias) {
        return narrowToday(units, conditions.units(alias));
    }

    /**
     * Narrows a list to the things for which there is a unit that the caller reaches.
     *
     * @param units JPQL that selects the units; their alias is {@code there}
     */
    public <T extends Aggregate> Listing<T> withUnit(Listing<T> listing, String units) {
        var scope = caller.scope();
        return scope.county()
                ? listing.where("exists (" + units + ")")
                : narrowToday(listing, "exists (" + units + " and " + conditions.units("there") + ")", scope);
    }

    /**
     * The units that the caller may write for. A caller without any of the given county roles is limited to the claims of the
     * token, whatever other roles it has.
     */
    public <T extends Aggregate> Listing<T> writableUnits(Listing<T> units, String alias, String... countyRoles) {
        return narrowToday(units, conditions.units(alias), caller.scope(countyRoles));
    }

    public <T extends Aggregate> Listing<T> groups(Listing<T> groups, String alias) {
        return narrow(groups, alias + ".groupCode in :reach");
    }

    /** The same for groups. */
    public <T extends Aggregate> Listing<T> writableGroups(Listing<T> groups, String alias, String... countyRoles) {
        return narrow(groups, alias + ".groupCode in :reach", caller.scope(countyRoles));
    }

    /** Memberships, and other things that have a {@code group} and a {@code unit}. */
    public <T extends Aggregate> Listing<T> memberships(Listing<T> memberships, String alias) {
        return narrow(memberships, MEMBERSHIPS.formatted(alias));
    }

    /** {@link #writableUnits} for memberships. */
    public <T extends Aggregate> Listing<T> writableMemberships(Listing<T> memberships, String alias,
            String... countyRoles) {
        return narrow(memberships, MEMBERSHIPS.formatted(alias), caller.scope(countyRoles));
    }

    public <T extends Aggregate> Listing<T> designations(Listing<T> designations, String alias) {
        return narrowToday(designations, conditions.designations(alias));
    }

    private <T extends Aggregate> Listing<T> narrow(Listing<T> listing, String condition) {
        return narrow(listing, condition, caller.scope());
    }

    private static <T extends Aggregate> Listing<T> narrow(Listing<T> listing, String condition, Scope scope) {
        if (scope.county()) {
            return listing;
        }
        return listing.within(condition, Map.of("reach", codes(scope)));
    }

    private <T extends Aggregate> Listing<T> narrowToday(Listing<T> listing, String condition) {
        return narrowToday(listing, condition, caller.scope());
    }

    private <T extends Aggregate> Listing<T> narrowToday(Listing<T> listing, String condition, Scope scope) {
        return scope.county()
                ? listing
                : listing.within(condition, Map.of("reach", codes(scope), "today", today.date()));
    }

    private static Set<String> codes(Scope scope) {
        var codes = new TreeSet<>(scope.groups());
        codes.addAll(scope.units());
        return codes;
    }
}
