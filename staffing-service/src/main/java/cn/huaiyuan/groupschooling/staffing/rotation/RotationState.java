package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import java.time.LocalDate;
import java.util.UUID;

/** The state that events of rotations carry. */
record RotationState(UUID id, UUID teacherId, UUID fromUnitId, UUID toUnitId, LocalDate plannedFrom,
        LocalDate plannedTo, LocalDate startedOn, LocalDate endedOn, Rotation.Status status, Rotation.Mode mode,
        Integer lessonsAtDestination, Integer lessonsTotal, boolean personnelRelationMoved) {
    static final Noun<Rotation> NOUN = new Noun<>("rotation", RotationState::of);

    static RotationState of(Rotation r) {
        return new RotationState(r.id(), r.teacherId(), r.fromUnitId(), r.toUnitId(), r.plannedFrom(), r.plannedTo(),
                r.startedOn(), r.endedOn(), r.status(), r.mode(), r.lessonsAtDestination(), r.lessonsTotal(),
                r.personnelRelationMoved());
    }
}
