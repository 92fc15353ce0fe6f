package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DigitalContractTest {
    @Test
    void eventsAreAsPromised() {
        var fields = Arrays.stream(DigitalRecord.Field.values())
                .map(field -> new DigitalRecord.Finding(field, "text", 3, "file")).toList();
        var before = new DigitalState(UUID.randomUUID(), UUID.randomUUID(), "2026-2027", fields,
                Status.VOIDED);
        var after = new DigitalState(before.id(), before.unitId(), before.schoolYear(),
                List.of(new DigitalRecord.Finding(DigitalRecord.Field.TEACHING, "text", null, null)), Status.ACTIVE);

        EventContract.check("digital-record.recorded.v1", before, null);
        EventContract.check("digital-record.recorded.v1", after, before);
        EventContract.check("digital-record.voided.v1", before, after);
    }
}
