package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tier period as it comes in, goes out and stands in events.
 *
 * @param document what the tier rests on; where it is assumed, what is silent about it
 * @param assumed  true where no document states the tier
 */
@Schema(name = "TierPeriod")
public record TierEntry(@NotNull Tier tier, @NotNull Governance governance, @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it lasts") LocalDate validTo,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2024〕1号") String document,
        @Schema(required = true, description = "True where no document states the tier") boolean assumed) {

    Period period() {
        return new Period(validFrom, validTo);
    }

    boolean beginsAs(TierEntry other) {
        return tier == other.tier && governance == other.governance && validFrom.equals(other.validFrom);
    }

    static List<TierEntry> sorted(List<TierEntry> entries) {
        return entries.stream().sorted(Comparator.comparing(TierEntry::validFrom)).toList();
    }
}
