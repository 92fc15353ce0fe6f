package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import java.time.LocalDate;

/** What happens to memberships, with the event of it. */
final class MembershipChanges {
    private MembershipChanges() {
    }

    static Change<Membership> begun(Membership membership, String reason) {
        return Change.of(membership, "membership.started.v1", MembershipState.of(membership), null, reason);
    }

    /** Ends it. */
    static Change<Membership> ended(Membership membership, LocalDate lastDay, String reason) {
        var before = MembershipState.of(membership);
        membership.end(lastDay);
        return Change.of(membership, "membership.changed.v1", MembershipState.of(membership), before, reason);
    }
}
