package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bodies; everybody with a role reads them. */
@ApplicationScoped
class Bodies implements PanacheRepositoryBase<Body, UUID> {

    Optional<Body> of(String idOrCode) {
        var found = Formats.isUuid(idOrCode) ? find("id", UUID.fromString(idOrCode)) : find("bodyCode", idOrCode);
        return found.firstResultOptional();
    }

    /** Which of the codes are known. */
    Set<String> known(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : find("bodyCode in ?1", codes).stream().map(Body::bodyCode).collect(Collectors.toSet());
    }

    Page<Body> list(Body.Kind kind, PageRequest page) {
        return Listing.of(Body.class, "b").sortedBy("bodyCode", String.class, Body::bodyCode)
                .where("b.kind = :kind", "kind", kind).page(getEntityManager(), page);
    }
}
