package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PracticeContractTest {
    @Test
    void eventsAreAsPromised() {
        var before = new PracticeState(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "2026-2027-1",
                List.of(new PracticeRecord.Mark("DAILY_SCHEDULE", false, null)), Status.VOIDED);
        var after = new PracticeState(before.id(), before.groupId(), before.unitId(), before.semester(),
                List.of(new PracticeRecord.Mark("DAILY_SCHEDULE", true, "file")), Status.ACTIVE);

        EventContract.check("practice.recorded.v1", before, null);
        EventContract.check("practice.recorded.v1", after, before);
        EventContract.check("practice.voided.v1", before, after);
    }
}
