package cn.huaiyuan.groupschooling.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the token says it. */
@RequestScoped
public class Caller {
    private static final String[] COUNTY_ROLES = {Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU,
            Roles.ESTABLISHMENT_OFFICE, Roles.ORGANIZATION_DEPARTMENT, Roles.READER, Roles.SYSTEM};

    @Inject
    SecurityIdentity identity;

    /** The token's subject; audit rows name it. Where nobody called it is the service itself. */
    public String name() {
        if (identity.isAnonymous()) {
            return "system";
        }
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return identity.isAnonymous() ? Set.of(Roles.SYSTEM) : new TreeSet<>(identity.getRoles());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * What the caller may reach in an operation. One who has a role that reaches everything in it reaches the county;
     * anyone else only what the claims name, whatever other roles the token carries.
     *
     * @param countyRoles the roles that reach everything in this operation
     */
    public Scope scope(String... countyRoles) {
        if (Arrays.stream(countyRoles).anyMatch(this::has)) {
            return Scope.COUNTY;
        }
        return new Scope(false, has(Roles.GROUP_HQ) ? claim("groups") : Set.of(),
                has(Roles.MEMBER_UNIT) ? claim("units") : Set.of());
    }

    /** The same where all roles but {@code group-hq} and {@code member-unit} reach everything. */
    public Scope scope() {
        return scope(COUNTY_ROLES);
    }

    private Set<String> claim(String name) {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
        var values = new TreeSet<String>();
        if (claim instanceof JsonArray array) {
            array.getValuesAs(JsonString.class).forEach(value -> values.add(value.getString()));
        } else if (claim instanceof Collection<?> many) {
            many.forEach(value -> values.add(value.toString()));
        }
        return values;
    }
}
