package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.json.Formats;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The catalogues; everybody with a role reads them. */
@ApplicationScoped
public class CatalogueItems implements PanacheRepositoryBase<CatalogueItem, UUID> {
    private static final String HOLDS_THEN = """
            exists (select 1 from CatalogueItem same join same.periods p where same = i
             and p.validFrom <= :asOf and (p.validTo is null or p.validTo >= :asOf))""";

    /** The items of a kind that hold on a day, in their order. */
    public List<CatalogueItem> on(CatalogueItem.Kind kind, LocalDate day) {
        return ordered(kind).filter(item -> item.on(day).isPresent()).toList();
    }

    /** The items of a kind that hold on any day of a time, in their order. */
    public List<CatalogueItem> during(CatalogueItem.Kind kind, Period days) {
        return ordered(kind).filter(item -> item.holdsDuring(days)).toList();
    }

    private Stream<CatalogueItem> ordered(CatalogueItem.Kind kind) {
        return list("kind = ?1 order by position, itemCode", kind).stream();
    }

    Optional<CatalogueItem> of(String idOrCode) {
        var found = Formats.isUuid(idOrCode) ? find("id", UUID.fromString(idOrCode)) : find("itemCode", idOrCode);
        return found.firstResultOptional();
    }

    Page<CatalogueItem> list(CatalogueItem.Kind kind, LocalDate asOf, PageRequest page) {
        return Listing.of(CatalogueItem.class, "i").sortedBy("position", Integer.class, CatalogueItem::position)
                .sortedBy("itemCode", String.class, CatalogueItem::itemCode).where("i.kind = :kind", "kind", kind)
                .where(HOLDS_THEN, "asOf", asOf).page(getEntityManager(), page);
    }
}
