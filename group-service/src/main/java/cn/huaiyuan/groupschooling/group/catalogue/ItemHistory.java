package cn.huaiyuan.groupschooling.group.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item with its whole dated history, as it is to stand in the catalogue.
 *
 * @param periods none where it was entered by mistake and never held
 */
record ItemHistory(@NotNull @Schema(description = "Stays what it is") CatalogueItem.Kind kind,
        @NotNull @Min(1) @Max(999) @Schema(description = "Place in the catalogue", examples = "1") Integer position,
        @NotNull @Size(max = 50) @Schema(description = "Empty where the item was entered by mistake and never held") List<@Valid ItemEntry> periods,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered") String reason) {

    ItemState state(UUID id, String itemCode) {
        return new ItemState(id, itemCode, kind, position, ItemEntry.sorted(periods));
    }
}
