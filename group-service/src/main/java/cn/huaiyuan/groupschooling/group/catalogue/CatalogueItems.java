package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Period;
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
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The catalogues; every role reads them. Commands that name items ask {@link #on} or {@link #during}: both leave voided
 * items out, and keep the others from being voided until the end of the transaction.
 */
@ApplicationScoped
public class CatalogueItems implements PanacheRepositoryBase<CatalogueItem, UUID> {
    private static final String HOLDS_THEN = """
            exists (select 1 from CatalogueItem same join same.periods p where same = i
             and p.validFrom <= :asOf and (p.validTo is null or p.validTo >= :asOf))""";

    @Inject
    @All
    List<Referrer<CatalogueItem>> referrers;

    /** The items of a kind that hold on a day, in their order. */
    public List<CatalogueItem> on(CatalogueItem.Kind kind, LocalDate day) {
        return ordered(kind).filter(item -> item.on(day).isPresent()).toList();
    }

    /** The items of a kind that hold on any of the days, in their order. */
    public List<CatalogueItem> during(CatalogueItem.Kind kind, Period days) {
        return ordered(kind).filter(item -> item.holdsDuring(days)).toList();
    }

    private Stream<CatalogueItem> ordered(CatalogueItem.Kind kind) {
        return find("kind = ?1 and status = ACTIVE order by position, itemCode", kind)
                .withLock(LockModeType.PESSIMISTIC_READ).stream();
    }

    Optional<CatalogueItem> of(String idOrCode) {
        return IdOrCode.find(this, "itemCode", idOrCode).firstResultOptional();
    }

    /** Locks the row until the end of the transaction. */
    Optional<CatalogueItem> lock(String idOrCode) {
        return IdOrCode.find(this, "itemCode", idOrCode).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /**
     * @throws ProblemException 409 {@code catalogue-item-referred-to} if an active record of practices names it, or a tier
     *                          application of an active group that is open or was approved
     */
    void requireUnreferred(CatalogueItem item) {
        Referrer.requireNone("catalogue-item-referred-to", referrers, item, getEntityManager());
    }

    /** @param asOf the day on which they hold; null for the items of all days, voided ones too */
    Page<CatalogueItem> list(CatalogueItem.Kind kind, LocalDate asOf, PageRequest page) {
        var all = Listing.of(CatalogueItem.class, "i").sortedBy("position", Integer.class, CatalogueItem::position)
                .sortedBy("itemCode", String.class, CatalogueItem::itemCode);
        return Voidable.unless(asOf == null, all, "i").where("i.kind = :kind", "kind", kind)
                .where(HOLDS_THEN, "asOf", asOf).page(getEntityManager(), page);
    }
}
