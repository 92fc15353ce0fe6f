package cn.huaiyuan.groupschooling.group.reach;

import cn.huaiyuan.groupschooling.group.period.Today;
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
 * Narrows lists to what the caller's token reaches: {@code group-hq} its groups, their memberships, the units in them
 * today, the schools of those and the legal persons behind them; {@code member-unit} its units, their memberships and
 * schools. Single reads go through a list of one, so what is out of reach is not there.
 */
@RequestScoped
public class Reach {
    /** Codes of groups and of units are told apart by their form, so one set of codes serves both. */
    private static final String UNITS = """
            (%1$s.unitCode in :reach or exists (select 1 from Membership reached where reached.unit = %1$s
             and reached.group.groupCode in :reach and reached.status = ACTIVE
             and reached.validFrom <= :today and (reached.validTo is null or reached.validTo >= :today)))""";

    /** What is of a unit in a group is each one's of the two, whatever groups the unit is in on other days. */
    private static final String MEMBERSHIPS = "(%1$s.group.groupCode in :reach or %1$s.unit.unitCode in :reach)";

    /** The schools of those units, and those that they came from; a voided unit never was of any. */
    private static final String SCHOOLS = "exists (select 1 from Unit held left join held.formerSchools former"
            + " where (held.school = %1$s or former.school = %1$s) and held.voidedBecause is null and "
            + UNITS.formatted("held") + ")";

    @Inject
    Caller caller;
    @Inject
    Today today;

    public <T extends Aggregate> Listing<T> legalPersons(Listing<T> persons, String alias) {
        return narrowToday(persons, "exists (select 1 from School backed join backed.legalPersons behind"
                + " where behind.legalPerson = " + alias + " and " + SCHOOLS.formatted("backed") + ")");
    }

    public <T extends Aggregate> Listing<T> schools(Listing<T> schools, String alias) {
        return narrowToday(schools, SCHOOLS.formatted(alias));
    }

    public <T extends Aggregate> Listing<T> units(Listing<T> units, String alias) {
        return narrowToday(units, UNITS.formatted(alias));
    }

    /**
     * Those for which there is a unit; of a caller who does not reach all of them, one that is reached.
     *
     * @param condition what is asked of the unit, which it knows as {@code there}
     */
    public <T extends Aggregate> Listing<T> withUnit(Listing<T> listing, String condition) {
        var scope = caller.scope();
        var unit = "exists (select 1 from Unit there where " + condition;
        return scope.county()
                ? listing.where(unit + ")")
                : narrowToday(listing, unit + " and " + UNITS.formatted("there") + ")", scope);
    }

    /**
     * What the caller may write for. One who has none of the county's roles that may do so keeps to the claims, whatever
     * other roles the token carries.
     */
    public <T extends Aggregate> Listing<T> writableUnits(Listing<T> units, String alias, String... countyRoles) {
        return narrowToday(units, UNITS.formatted(alias), caller.scope(countyRoles));
    }

    public <T extends Aggregate> Listing<T> groups(Listing<T> groups, String alias) {
        return narrow(groups, alias + ".groupCode in :reach");
    }

    /** The same of groups. */
    public <T extends Aggregate> Listing<T> writableGroups(Listing<T> groups, String alias, String... countyRoles) {
        return narrow(groups, alias + ".groupCode in :reach", caller.scope(countyRoles));
    }

    /** Memberships, and what else has a {@code group} and a {@code unit}. */
    public <T extends Aggregate> Listing<T> memberships(Listing<T> memberships, String alias) {
        return narrow(memberships, MEMBERSHIPS.formatted(alias));
    }

    /** The same of memberships. */
    public <T extends Aggregate> Listing<T> writableMemberships(Listing<T> memberships, String alias,
            String... countyRoles) {
        return narrow(memberships, MEMBERSHIPS.formatted(alias), caller.scope(countyRoles));
    }

    public <T extends Aggregate> Listing<T> designations(Listing<T> designations, String alias) {
        return narrowToday(designations, "exists (select 1 from Unit held left join held.formerSchools former"
                + (" where (held = %1$s.unit or held.school = %1$s.school or former.school = %1$s.school)"
                        + " and held.voidedBecause is null and ").formatted(alias)
                + UNITS.formatted("held") + ")");
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
