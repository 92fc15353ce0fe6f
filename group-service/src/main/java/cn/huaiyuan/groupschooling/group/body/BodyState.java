package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of bodies carry. */
record BodyState(UUID id, String bodyCode, String name, Body.Kind kind, List<SeatEntry> seats, Status status) {

    static BodyState of(Body body) {
        return new BodyState(body.id(), body.bodyCode(), body.name(), body.kind(), body.seats(),
                body.status());
    }
}
