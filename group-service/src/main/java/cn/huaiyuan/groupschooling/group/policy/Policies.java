package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The registry; everybody with a role reads it. */
@ApplicationScoped
class Policies implements PanacheRepositoryBase<Policy, UUID> {

    Optional<Policy> of(String idOrCode) {
        var found = Formats.isUuid(idOrCode) ? find("id", UUID.fromString(idOrCode)) : find("policyCode", idOrCode);
        return found.firstResultOptional();
    }

    Page<Policy> list(Policy.Topic topic, String documentNumber, LocalDate asOf, PageRequest page) {
        return Listing.of(Policy.class, "p").sortedBy("issuedOn", LocalDate.class, Policy::issuedOn)
                .sortedBy("policyCode", String.class, Policy::policyCode).where("p.topic = :topic", "topic", topic)
                .where("p.documentNumber = :number", "number", documentNumber)
                .where("p.validFrom <= :asOf and (p.validTo is null or p.validTo >= :asOf)", "asOf", asOf)
                .page(getEntityManager(), page);
    }
}
