package cn.huaiyuan.groupschooling.group.census;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.UUID;

/** The state that census events carry. */
record CensusState(UUID id, UUID unitId, String schoolYear, int students, int classes, boolean afterFreeze,
        String document, Status status) {
    static final Noun<Census> NOUN = new Noun<>("census", CensusState::of);

    static CensusState of(Census census) {
        return new CensusState(census.id(), census.unit().id(), census.schoolYear(), census.students(),
                census.classes(), census.afterFreeze(), census.document(), census.status());
    }
}
