package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.group.register.IdOrCode;
import cn.huaiyuan.groupschooling.group.register.Voidings;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The bodies; everybody with a role reads them. */
@ApplicationScoped
class Bodies implements PanacheRepositoryBase<Body, UUID> {

    Optional<Body> of(String idOrCode) {
        return IdOrCode.find(this, "bodyCode", idOrCode).firstResultOptional();
    }

    /** Locks its row until the end of the transaction. */
    Optional<Body> lock(String idOrCode) {
        return IdOrCode.find(this, "bodyCode", idOrCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Which of the codes are those of bodies that stand, and go on to do so until the end of the transaction. */
    Set<String> standing(Collection<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : find("bodyCode in ?1 and voidedBecause is null order by bodyCode", codes)
                        .withLock(LockModeType.PESSIMISTIC_READ).stream().map(Body::bodyCode)
                        .collect(Collectors.toSet());
    }

    /** Codes of the bodies that stand and have it in a seat on any day. */
    List<String> seating(Body holder) {
        return getEntityManager().createQuery("""
                select distinct body.bodyCode from Body body join body.seats seat
                 where seat.holderCode = :holder and body.voidedBecause is null order by body.bodyCode""", String.class)
                .setParameter("holder", holder.bodyCode()).getResultList();
    }

    /** @param history true for voided ones too */
    Page<Body> list(Body.Kind kind, boolean history, PageRequest page) {
        var all = Listing.of(Body.class, "b").sortedBy("bodyCode", String.class, Body::bodyCode);
        return Voidings.unless(history, all, "b").where("b.kind = :kind", "kind", kind).page(getEntityManager(), page);
    }
}
