package cn.huaiyuan.groupschooling.group.digital;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of digital records carry. */
record DigitalState(UUID id, UUID unitId, String schoolYear, List<DigitalRecord.Finding> findings, Status status) {
    static final Noun<DigitalRecord> NOUN = new Noun<>("digital-record", DigitalState::of);

    static DigitalState of(DigitalRecord digital) {
        return new DigitalState(digital.id(), digital.unit().id(), digital.schoolYear(), digital.findings(),
                digital.status());
    }
}
