package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit's membership in a group.
 *
 * @param primary teachers of a unit in two groups belong to the primary one (D-21)
 */
public record Membership(UUID id, UUID groupId, UUID unitId, boolean primary, LocalDate validFrom, LocalDate validTo,
        EntryStatus status) implements Dated {

    public Membership {
        requireNonNull(id, "id");
        requireNonNull(groupId, "groupId");
        requireNonNull(unitId, "unitId");
        requireNonNull(validFrom, "validFrom");
        requireNonNull(status, "status");
    }

    /** Whether it was not voided and holds on the day. */
    public boolean standsOn(LocalDate day) {
        return status == EntryStatus.ACTIVE && isValidOn(day);
    }
}
