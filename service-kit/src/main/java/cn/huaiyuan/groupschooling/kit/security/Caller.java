package cn.huaiyuan.groupschooling.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, as the token says it. */
@RequestScoped
public class Caller {
    private static final Set<String> SCOPED = Set.of(Roles.GROUP_HQ, Roles.MEMBER_UNIT);

    @Inject
    SecurityIdentity identity;

    /** The token's subject; audit rows name it. */
    public String name() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? token.getSubject()
                : identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return new TreeSet<>(identity.getRoles());
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * What the caller may reach. A caller with a role of the county reaches everything; one with nothing but
     * {@code group-hq} and {@code member-unit} only what its claims name.
     */
    public Scope scope() {
        if (identity.getRoles().stream().anyMatch(role -> !SCOPED.contains(role))) {
            return Scope.COUNTY;
        }
        return new Scope(false, has(Roles.GROUP_HQ) ? claim("groups") : Set.of(),
                has(Roles.MEMBER_UNIT) ? claim("units") : Set.of());
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
