package cn.huaiyuan.groupschooling.kit.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;

/** Adds the names of role sets that contain a role of the token. A token cannot claim such a name. */
@ApplicationScoped
class NamedRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        var granted = QuarkusSecurityIdentity.builder(identity);
        Roles.NAMED.forEach((name, roles) -> {
            if (!Collections.disjoint(roles, identity.getRoles())) {
                granted.addRole(name);
            }
        });
        return Uni.createFrom().item(granted.build());
    }
}
