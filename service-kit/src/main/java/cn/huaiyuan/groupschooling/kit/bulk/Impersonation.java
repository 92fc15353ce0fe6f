package cn.huaiyuan.groupschooling.kit.bulk;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets the present request context work in the name of someone who asked for it earlier. */
@ApplicationScoped
class Impersonation {
    @Inject
    CurrentIdentityAssociation association;

    void of(Submitter submitter) {
        association.setIdentity(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(submitter.name()))
                .addRoles(submitter.roles()).build());
    }
}
