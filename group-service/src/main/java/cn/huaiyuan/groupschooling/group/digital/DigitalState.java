package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.group.register.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of digital records carry. */
record DigitalState(UUID id, UUID unitId, String schoolYear, List<FindingEntry> findings, Status status) {

    static DigitalState of(DigitalRecord digital) {
        return new DigitalState(digital.id(), digital.unit().id(), digital.schoolYear(), digital.findings(),
                digital.status());
    }
}
