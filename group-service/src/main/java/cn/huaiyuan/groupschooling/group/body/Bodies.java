package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.aggregate.IdOrCode;
import cn.huaiyuan.groupschooling.kit.aggregate.Referrer;
import cn.huaiyuan.groupschooling.kit.aggregate.Voidable;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bodies; every role reads them. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, UUID> {
    @All
    @Inject
    List<Referrer<Body>> referrers;

    Optional<Body> of(String idOrCode) {
        return IdOrCode.find(this, "bodyCode", idOrCode).firstResultOptional();
    }

    /** Locks the row until the end of the transaction. */
    Optional<Body> lock(String idOrCode) {
        return IdOrCode.find(this, "bodyCode", idOrCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Locks the bodies that have these codes, voided ones too, in the order of the codes. */
    Map<String, Body> lockAll(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : find("bodyCode in ?1 order by bodyCode", codes).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                        .collect(Collectors.toMap(Body::bodyCode, Function.identity()));
    }

    /**
     * Keeps these bodies from being voided until the end of the transaction.
     *
     * @return the codes of those that exist and are not voided
     */
    public Set<String> hold(Collection<String> codes) {
        return find("bodyCode in ?1 and status = ACTIVE order by bodyCode", codes)
                .withLock(LockModeType.PESSIMISTIC_READ).stream().map(Body::bodyCode).collect(Collectors.toSet());
    }

    /** The code to lock by; a code is given back as it is. */
    Optional<String> codeOf(String idOrCode) {
        return IdOrCode.codeOf(getEntityManager(), Body.class, "bodyCode", idOrCode);
    }

    @Produces
    static Referrer<Body> seatsOfBodies() {
        return new Referrer<>("referred.seats", """
                select distinct b.bodyCode from Body b join b.seats s, Body entry
                 where entry = :entry and s.holder = entry.bodyCode and b.status = ACTIVE order by b.bodyCode""");
    }

    /** @throws ProblemException 409 {@code body-referred-to} if something refers to it, for example a seat of any day */
    void requireUnreferred(Body body) {
        Referrer.requireNone("body-referred-to", referrers, body, getEntityManager());
    }

    /** @param history true for voided ones too */
    Page<Body> list(Body.Kind kind, boolean history, PageRequest page) {
        var all = Listing.of(Body.class, "b").sortedBy("bodyCode", String.class, Body::bodyCode);
        return Voidable.unless(history, all, "b").where("b.kind = :kind", "kind", kind).page(getEntityManager(), page);
    }
}
