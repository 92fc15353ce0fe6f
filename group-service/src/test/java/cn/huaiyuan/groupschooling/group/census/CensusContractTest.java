package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.group.Contract;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CensusContractTest {
    @Test
    void eventsAreAsPromised() {
        var before = new CensusState(UUID.randomUUID(), UUID.randomUUID(), new SchoolYear(2026).toString(), 0, 0, false,
                null, Status.VOIDED);
        var after = new CensusState(before.id(), before.unitId(), before.schoolYear(), 2459, 38, true,
                "document", Status.ACTIVE);

        Contract.holds("census.recorded.v1", after, before);
        Contract.holds("census.voided.v1", before, after);
    }
}
