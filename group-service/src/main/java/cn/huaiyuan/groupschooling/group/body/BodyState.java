package cn.huaiyuan.groupschooling.group.body;

import cn.huaiyuan.groupschooling.kit.aggregate.Noun;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.util.List;
import java.util.UUID;

/** The state that events of bodies carry. */
record BodyState(UUID id, String bodyCode, String name, Body.Kind kind, List<Body.Seat> seats, Status status) {
    static final Noun<Body> NOUN = new Noun<>("body", BodyState::of);

    static BodyState of(Body body) {
        return new BodyState(body.id(), body.bodyCode(), body.name(), body.kind(), body.seats(), body.status());
    }

    /** The state that the change would lead to. */
    static BodyState after(BodyRegistration change, Body body) {
        return new BodyState(body.id(), body.bodyCode(), change.name(), change.kind(), Body.sorted(change.seats()),
                Status.ACTIVE);
    }
}
