package cn.huaiyuan.groupschooling.group.keytask;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The state that events of key tasks carry. */
record KeyTaskState(UUID id, int number, String task, List<String> leadBodies, List<String> supportingBodies,
        String timeLimit, LocalDate deadline, LocalDate completedOn, String document, Status status) {
    static final Noun<KeyTask> NOUN = new Noun<>("key-task", KeyTask::state);
}
