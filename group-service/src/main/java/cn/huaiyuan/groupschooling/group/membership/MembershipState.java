package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.UUID;

/** The state that membership events carry. */
record MembershipState(UUID id, UUID groupId, UUID unitId, Membership.Role role, boolean primary, LocalDate validFrom,
        LocalDate validTo, Membership.Reason reason, Status status,
        boolean executivePrincipalExpected) {
    static final Noun<Membership> NOUN = new Noun<>("membership", MembershipState::of);

    static MembershipState of(Membership membership) {
        return new MembershipState(membership.id(), membership.group().id(), membership.unit().id(), membership.role(),
                membership.primary(), membership.validFrom(), membership.validTo(), membership.reason(),
                membership.status(), membership.executivePrincipalExpected());
    }

    static Change<Membership> started(Membership membership, String reason) {
        return NOUN.created("started", membership, reason);
    }

    /** Ends the membership. */
    static Change<Membership> ended(Membership membership, LocalDate lastDay, String reason) {
        return NOUN.changed("changed", membership, reason, () -> membership.end(lastDay));
    }
}
