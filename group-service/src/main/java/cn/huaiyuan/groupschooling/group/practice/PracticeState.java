package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of practices carry. */
record PracticeState(UUID id, UUID groupId, UUID unitId, String semester, List<PracticeRecord.Mark> items,
        Status status) {
    static final Noun<PracticeRecord> NOUN = new Noun<>("practice", PracticeState::of);

    static PracticeState of(PracticeRecord practice) {
        return new PracticeState(practice.id(), practice.group().id(), practice.unit().id(), practice.semester(),
                practice.marks(), practice.status());
    }
}
