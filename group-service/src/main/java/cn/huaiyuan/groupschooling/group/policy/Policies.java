package cn.huaiyuan.groupschooling.group.policy;

import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The registry; every role reads it. */
@ApplicationScoped
class Policies implements PanacheRepositoryBase<Policy, UUID> {

    Optional<Policy> of(String idOrCode) {
        return IdOrCode.find(this, "policyCode", idOrCode).firstResultOptional();
    }

    /** Another active document of this number. */
    Optional<Policy> ofNumber(String documentNumber, String otherThan) {
        return find("documentNumber = ?1 and policyCode <> ?2 and status = ACTIVE", documentNumber, otherThan)
                .firstResultOptional();
    }

    /** @param asOf the day on which they are in force; null for the documents of all days, voided ones too */
    Page<Policy> list(Policy.Topic topic, String documentNumber, LocalDate asOf, PageRequest page) {
        var all = Listing.of(Policy.class, "p").sortedBy("issuedOn", LocalDate.class, Policy::issuedOn)
                .sortedBy("policyCode", String.class, Policy::policyCode);
        return Voidable.unless(asOf == null, all, "p").where("p.topic = :topic", "topic", topic)
                .where("p.documentNumber = :number", "number", documentNumber)
                .where("p.validFrom <= :asOf and (p.validTo is null or p.validTo >= :asOf)", "asOf", asOf)
                .page(getEntityManager(), page);
    }
}
