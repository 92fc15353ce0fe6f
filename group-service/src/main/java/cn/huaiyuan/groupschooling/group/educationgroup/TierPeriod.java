package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period in which a group has one tier and one governance.
 *
 * @param document what the tier rests on; if it is assumed, the document that does not mention it
 * @param assumed  true if no document states the tier
 */
@Embeddable
@Schema(name = "TierPeriod")
public record TierPeriod(@NotNull @Enumerated(EnumType.STRING) Tier tier,
        @NotNull @Enumerated(EnumType.STRING) Governance governance, @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it lasts") LocalDate validTo,
        @NotBlank @Size(max = 200) @Schema(examples = "怀教组〔2024〕1号") String document,
        @Schema(required = true, description = "True if no document states the tier") boolean assumed) {

    Period period() {
        return new Period(validFrom, validTo);
    }

    TierPeriod endingOn(LocalDate lastDay) {
        return new TierPeriod(tier, governance, validFrom, lastDay, document, assumed);
    }

    boolean beginsAs(TierPeriod other) {
        return tier == other.tier && governance == other.governance && validFrom.equals(other.validFrom);
    }

    static List<TierPeriod> sorted(List<TierPeriod> periods) {
        return periods.stream().sorted(Comparator.comparing(TierPeriod::validFrom)).toList();
    }
}
