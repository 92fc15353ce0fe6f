package cn.huaiyuan.groupschooling.kit.security;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller, according to the token. */
@RequestScoped
public class Caller {
    private static final String[] COUNTY_ROLES = {Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.FINANCE_BUREAU,
            Roles.ESTABLISHMENT_OFFICE, Roles.ORGANIZATION_DEPARTMENT, Roles.READER, Roles.SYSTEM};

    @Inject
    SecurityIdentity identity;

    /** The token's subject, which audit rows name; {@code system} without a token. */
    public String name() {
        if (identity.isAnonymous()) {
            return "system";
        }
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        if (identity.isAnonymous()) {
            return Set.of(Roles.SYSTEM);
        }
        var roles = new TreeSet<>(identity.getRoles());
        roles.removeAll(Roles.NAMED.keySet());
        return roles;
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * What the caller may reach in an operation: the county with one of the roles that reach everything in it, else
     * only what the claims name, whatever other roles the token has.
     *
     * @param countyRoles the roles that reach everything in this operation
     * @throws ProblemException 403 if the claims name nothing: an empty answer would look like an empty county
     */
    public Scope scope(String... countyRoles) {
        if (Arrays.stream(countyRoles).anyMatch(this::has)) {
            return Scope.COUNTY;
        }
        var scope = new Scope(false, has(Roles.GROUP_HQ) ? claim("groups") : Set.of(),
                has(Roles.MEMBER_UNIT) ? claim("units") : Set.of());
        if (scope.groups().isEmpty() && scope.units().isEmpty()) {
            throw new ProblemException(403, "reach-missing", List.of());
        }
        return scope;
    }

    /** The same for operations in which only {@code group-hq} and {@code member-unit} are limited. */
    public Scope scope() {
        return scope(COUNTY_ROLES);
    }

    /** {@link TokenClaims} has checked that it contains texts only. */
    private Set<String> claim(String name) {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
        return claim instanceof Collection<?> values
                ? values.stream().map(value -> value instanceof JsonString json ? json.getString() : value.toString())
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }
}
