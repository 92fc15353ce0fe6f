package cn.huaiyuan.groupschooling.group.catalogue;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time in which an item holds, as it comes in, goes out and stands in events.
 *
 * @param document what the item rests on; where it is assumed, what is silent about it
 * @param assumed  true where no document states the item
 */
@Schema(name = "CatalogueItemPeriod")
public record ItemEntry(@NotBlank @Size(max = 100) @Schema(examples = "统一作息时间") String name,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it holds") LocalDate validTo,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2024〕1号三(四)10") String document,
        @Schema(required = true, description = "True where no document states the item") boolean assumed) {

    Period period() {
        return new Period(validFrom, validTo);
    }

    static List<ItemEntry> sorted(List<ItemEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(ItemEntry::validFrom)).toList();
    }
}
