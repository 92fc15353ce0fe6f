package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A membership as callers see it.
 *
 * @param validTo the last day, inclusive; null while it is open
 */
@Schema(name = "Membership")
record MembershipView(UUID id, UUID groupId, @Schema(examples = "HY-G01") String groupCode, UUID unitId,
        @Schema(examples = "3134000001-C01-J") String unitCode, Membership.Role role, boolean primary,
        LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null while it is open") LocalDate validTo,
        Membership.Reason reason, Status status,
        @Schema(description = "True if the group takes on a new school (M-NEWSCHOOL-EXEC)") boolean executivePrincipalExpected) {

    static MembershipView of(Membership membership) {
        return new MembershipView(membership.id(), membership.group().id(), membership.group().groupCode(),
                membership.unit().id(), membership.unit().unitCode(), membership.role(), membership.primary(),
                membership.validFrom(), membership.validTo(), membership.reason(), membership.status(),
                membership.executivePrincipalExpected());
    }
}
