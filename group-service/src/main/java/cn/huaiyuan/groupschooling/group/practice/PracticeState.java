package cn.huaiyuan.groupschooling.group.practice;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that practice events carry. */
record PracticeState(UUID id, UUID groupId, UUID unitId, String semester, List<MarkEntry> items, Status status) {

    static PracticeState of(PracticeRecord practice) {
        return new PracticeState(practice.id(), practice.group().id(), practice.unit().id(), practice.semester(),
                practice.marks(), practice.status());
    }
}
