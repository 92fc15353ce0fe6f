package cn.huaiyuan.groupschooling.group.educationgroup;

import java.time.LocalDate;

/**
 * A new tier or governance from a day on.
 *
 * @param validFrom first day; the period before ends the day before
 * @param document  what states it
 * @param reason    why; null if none is needed
 */
public record TierChange(Tier tier, Governance governance, LocalDate validFrom, String document, String reason) {

    TierPeriod period() {
        return new TierPeriod(tier, governance, validFrom, null, document, false);
    }
}
