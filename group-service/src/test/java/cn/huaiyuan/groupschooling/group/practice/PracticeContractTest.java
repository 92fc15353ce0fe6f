package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.group.Contract;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PracticeContractTest {
    @Test
    void eventsAreAsPromised() {
        var before = new PracticeState(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "2026-2027-1",
                List.of(new MarkEntry("DAILY_SCHEDULE", false, null)), Status.VOIDED);
        var after = new PracticeState(before.id(), before.groupId(), before.unitId(), before.semester(),
                List.of(new MarkEntry("DAILY_SCHEDULE", true, "file")), Status.ACTIVE);

        Contract.holds("practice.recorded.v1", before, null);
        Contract.holds("practice.recorded.v1", after, before);
        Contract.holds("practice.voided.v1", before, after);
    }
}
