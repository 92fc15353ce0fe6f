package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipContractTest {
    @ParameterizedTest
    @EnumSource(Membership.Reason.class)
    void eventsAreAsPromised(Membership.Reason reason) {
        var started = state(Membership.Role.HQ, null, reason, Status.ACTIVE);
        var ended = state(Membership.Role.MEMBER, LocalDate.of(2025, 8, 31), reason, Status.ACTIVE);
        var voided = state(Membership.Role.MEMBER, null, reason, Status.VOIDED);

        EventContract.check("membership.started.v1", started, null);
        EventContract.check("membership.changed.v1", ended, started);
        EventContract.check("membership.voided.v1", voided, ended);
    }

    private static MembershipState state(Membership.Role role, LocalDate validTo, Membership.Reason reason,
            Status status) {
        return new MembershipState(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), role, true,
                LocalDate.of(2024, 2, 20), validTo, reason, status, reason == Membership.Reason.NEW_SCHOOL);
    }
}
