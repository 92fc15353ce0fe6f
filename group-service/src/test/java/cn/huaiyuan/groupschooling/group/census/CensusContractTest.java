package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CensusContractTest {
    @Test
    void eventsAreAsPromised() {
        var before = new CensusState(UUID.randomUUID(), UUID.randomUUID(), new SchoolYear(2026).toString(), 0, 0, false,
                null, Status.VOIDED);
        var after = new CensusState(before.id(), before.unitId(), before.schoolYear(), 2459, 38, true,
                "document", Status.ACTIVE);

        EventContract.check("census.recorded.v1", after, before);
        EventContract.check("census.voided.v1", before, after);
    }
}
