package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.reach.ReachConditions;
import jakarta.enterprise.context.ApplicationScoped;

/** Reach follows the memberships of today, from units to their schools and to the legal persons of these. */
@ApplicationScoped
class ReachByMembership implements ReachConditions {
    /** Codes of groups and of units differ in form, so one set of codes serves both. */
    private static final String UNITS = """
            (%1$s.unitCode in :reach or exists (select 1 from Membership reached where reached.unit = %1$s
             and reached.group.groupCode in :reach and reached.status = ACTIVE
             and reached.validFrom <= :today and (reached.validTo is null or reached.validTo >= :today)))""";
    private static final String ANY_UNIT = "exists (select 1 from Unit held left join held.formerSchools former"
            + " where (%s) and held.status = ACTIVE and " + UNITS.formatted("held") + ")";
    private static final String SCHOOLS = ANY_UNIT.formatted("held.school = %1$s or former.school = %1$s");
    private static final String LEGAL_PERSONS = "exists (select 1 from School backed join backed.legalPersons behind"
            + " where behind.legalPerson = %1$s and " + SCHOOLS.formatted("backed") + ")";
    private static final String DESIGNATIONS = ANY_UNIT
            .formatted("held = %1$s.unit or held.school = %1$s.school or former.school = %1$s.school");

    @Override
    public String units(String alias) {
        return UNITS.formatted(alias);
    }

    /** The present and former schools of the units. */
    @Override
    public String schools(String alias) {
        return SCHOOLS.formatted(alias);
    }

    @Override
    public String legalPersons(String alias) {
        return LEGAL_PERSONS.formatted(alias);
    }

    @Override
    public String designations(String alias) {
        return DESIGNATIONS.formatted(alias);
    }
}
