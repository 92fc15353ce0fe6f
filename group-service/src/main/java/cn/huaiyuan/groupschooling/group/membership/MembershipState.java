package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;

/** The state that membership events carry. */
record MembershipState(UUID id, UUID groupId, UUID unitId, Membership.Role role, boolean primary, LocalDate validFrom,
        LocalDate validTo, Membership.Reason reason, Status status,
        boolean executivePrincipalExpected) {

    static MembershipState of(Membership membership) {
        return new MembershipState(membership.id(), membership.group().id(), membership.unit().id(), membership.role(),
                membership.primary(), membership.validFrom(), membership.validTo(), membership.reason(),
                membership.status(), membership.executivePrincipalExpected());
    }
}
