package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to move a unit to another group. */
record MembershipMove(
        @NotBlank @Schema(description = "Code or id of the other group", examples = "HY-G02") @Identifying String group,
        @NotNull Membership.Role role,
        @Schema(required = true, description = "A unit has one primary group at most on any day; it may have secondary ones at the same time") boolean primary,
        @NotNull @Schema(description = "First day in the other group; the day before is the last in this one") LocalDate validFrom,
        @Schema(nullable = true, description = "Last day in the other group, inclusive; null if it is open") LocalDate validTo,
        @NotBlank @Size(max = 500) @Schema(examples = "布局调整") String reason) {

    /** A unit that moves is not a new school that the group takes on. */
    Admission admission(String unitCode) {
        return new Admission(group, unitCode, role, primary, validFrom, validTo, Membership.Reason.JOINED, reason);
    }
}
