package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item with its whole dated history, as it is to stand in the catalogue. */
record ItemHistory(@NotNull @Schema(description = "Stays what it is, while the item stands") CatalogueItem.Kind kind,
        @NotNull @Min(1) @Max(999) @Schema(description = "Place in the catalogue", examples = "1") Integer position,
        @NotNull @Size(max = 50) @Schema(description = "One at least: an item that never held is voided") List<@Valid ItemEntry> periods,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered, and to enter anew what was voided") String reason) {

    ItemState state(UUID id, String itemCode) {
        return new ItemState(id, itemCode, kind, position, ItemEntry.sorted(periods), Status.ACTIVE);
    }
}
