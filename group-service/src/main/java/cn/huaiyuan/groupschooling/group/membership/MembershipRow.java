package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A row of a table of memberships. A row with a last day ends an active membership; anything else is corrected by voiding
 * and a new admission.
 *
 * @param changeReason why the membership ends; required if it is open or ends later. For a new one: why it is entered after a
 *                     freeze day that it reaches back to
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

    MembershipFacts facts() {
        return new MembershipFacts(group, unit, role, primary, new Period(validFrom, validTo));
    }

    boolean identifies(Membership membership) {
        return membership.group().groupCode().equals(group) && membership.unit().unitCode().equals(unit)
                && membership.validFrom().equals(validFrom);
    }

    /** Whether the membership has the same values, except perhaps its last day. */
    boolean matchesExceptEnd(Membership membership) {
        return role == membership.role() && primary == membership.primary() && reason == membership.reason();
    }

    boolean matches(Membership membership) {
        return matchesExceptEnd(membership) && Objects.equals(validTo, membership.validTo());
    }
}
