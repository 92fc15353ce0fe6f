package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A row of a table of memberships. A membership that stands is ended by a row that names its last day; anything else
 * about it is said by voiding it and admitting again.
 *
 * @param changeReason why it ends; needed where it stands without an end, or with a later one. Of a new one, why it is
 *                     entered after a freeze day that it reaches back to
 */
record MembershipRow(@NotBlank @Size(max = 50) @Identifying String group,
        @NotBlank @Size(max = 50) @Identifying String unit,
        @NotNull Membership.Role role,
        @NotNull Boolean primary, @NotNull LocalDate validFrom, LocalDate validTo, @NotNull Membership.Reason reason,
        @Size(max = 500) String changeReason) {

    String key() {
        return group + " " + unit + " " + validFrom;
    }

    Admission admission() {
        return new Admission(group, unit, role, primary, validFrom, validTo, reason, changeReason);
    }

    Standing standing() {
        return new Standing(group, unit, role, primary, new Period(validFrom, validTo));
    }

    boolean names(Membership membership) {
        return membership.group().groupCode().equals(group) && membership.unit().unitCode().equals(unit)
                && membership.validFrom().equals(validFrom);
    }

    /** Whether the membership stands just so, but perhaps for its last day. */
    boolean saysAllButTheEnd(Membership membership) {
        return role == membership.role() && primary == membership.primary() && reason == membership.reason();
    }

    boolean says(Membership membership) {
        return saysAllButTheEnd(membership) && Objects.equals(validTo, membership.validTo());
    }
}
