package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person's employment at a unit.
 *
 * @param contractMonths length of a contract outside the establishment, or null if there is none or it is not known
 */
public record Employment(UUID unitId, PersonnelCategory category, boolean onEstablishment, Integer contractMonths,
        Rank rank,
        LocalDate validFrom, LocalDate validTo) implements Dated {

    public Employment {
        requireNonNull(unitId, "unitId");
        requireNonNull(category, "category");
        requireNonNull(rank, "rank");
        requireNonNull(validFrom, "validFrom");
    }
}
