package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A time in which a group is of one tier.
 *
 * @param assumed true if no document states the tier
 */
public record TierPeriod(Tier tier, LocalDate validFrom, LocalDate validTo, boolean assumed) implements Dated {

    public TierPeriod {
        requireNonNull(tier, "tier");
        requireNonNull(validFrom, "validFrom");
    }
}
