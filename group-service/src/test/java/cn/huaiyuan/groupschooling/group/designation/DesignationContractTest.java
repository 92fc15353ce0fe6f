package cn.huaiyuan.groupschooling.group.designation;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DesignationContractTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 1);

    @Test
    void eventsAreAsPromised() {
        var ofUnit = state(null, UUID.randomUUID(), null, Status.ACTIVE);
        var ofSchool = state(UUID.randomUUID(), null, DAY, Status.ACTIVE);

        EventContract.check("designation.granted.v1", ofUnit, null);
        EventContract.check("designation.changed.v1", ofSchool, ofUnit);
        EventContract.check("designation.voided.v1", state(null, UUID.randomUUID(), null, Status.VOIDED),
                ofUnit);
    }

    private static DesignationState state(UUID school, UUID unit, LocalDate validTo, Status status) {
        return new DesignationState(UUID.randomUUID(), school, unit, "蚌教〔2024〕12号", DAY, validTo, status);
    }
}
