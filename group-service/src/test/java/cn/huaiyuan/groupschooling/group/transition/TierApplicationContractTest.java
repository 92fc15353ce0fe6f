package cn.huaiyuan.groupschooling.group.transition;

import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TierApplicationContractTest {
    private static final UUID ID = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 18);

    @Test
    void eventsAreAsPromised() {
        var submitted = state(TierApplication.Status.SUBMITTED, null);

        EventContract.check("tier-application.submitted.v1", submitted, null);
        EventContract.check("tier-application.approved.v1",
                state(TierApplication.Status.APPROVED, new Decision(DAY, "document", null)), submitted);
        EventContract.check("tier-application.rejected.v1",
                state(TierApplication.Status.REJECTED, new Decision(DAY, "document", "why")), submitted);
        EventContract.check("tier-application.withdrawn.v1",
                state(TierApplication.Status.WITHDRAWN, new Decision(DAY, null, "why")), submitted);
    }

    private static TierApplicationState state(TierApplication.Status status, Decision decision) {
        return new TierApplicationState(ID, GROUP, Tier.TIGHT, Governance.TEAM_MANAGEMENT, DAY.plusMonths(3), DAY,
                TierApplication.Applicant.GROUP_HQ, "document", null,
                List.of(new TierApplication.Check("A", true, "evidence"), new TierApplication.Check("B", false, null)),
                status, decision);
    }
}
