package cn.huaiyuan.groupschooling.group.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item with its whole dated history, as a caller enters it. */
record ItemHistory(@NotNull @Schema(description = "Can only change if the item was voided") CatalogueItem.Kind kind,
        @NotNull @Min(1) @Max(999) @Schema(description = "Place in the catalogue", examples = "1") Integer position,
        @NotNull @Size(max = 50) @Schema(description = "At least one: an item that never held is voided") List<CatalogueItem.@Valid Validity> periods,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to change an item, or to enter it anew after it was voided") String reason) {
}
