package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item as callers see it: what holds on a day, and the whole history. */
@Schema(name = "CatalogueItem")
record ItemView(UUID id, @Schema(examples = "DAILY_SCHEDULE") String itemCode, CatalogueItem.Kind kind,
        @Schema(examples = "1") int position, LocalDate asOf,
        @Schema(nullable = true, description = "The period that `asOf` is in; null if the item does not hold then") CatalogueItem.Validity current,
        List<CatalogueItem.Validity> periods,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static ItemView of(CatalogueItem item, LocalDate asOf) {
        return new ItemView(item.id(), item.itemCode(), item.kind(), item.position(), asOf, item.on(asOf).orElse(null),
                item.periods(), item.status(), item.voidedBecause());
    }
}
