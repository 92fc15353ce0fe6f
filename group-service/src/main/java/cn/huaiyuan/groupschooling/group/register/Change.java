package cn.huaiyuan.groupschooling.group.register;

import cn.huaiyuan.groupschooling.kit.bulk.Outcome.Effect;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import java.util.List;
import java.util.Optional;

/**
 * What was done to an entry of the register and is still to be recorded.
 *
 * @param event empty where it stood there already, just so
 */
public record Change<T extends Aggregate>(T aggregate, Effect effect, Optional<Event> event) {

    /** @param previous the state before; null where the entry is new */
    public static <T extends Aggregate> Change<T> of(T aggregate, String type, Object state, Object previous,
            String reason) {
        return new Change<>(aggregate, previous == null ? Effect.CREATED : Effect.CHANGED,
                Optional.of(new Event(type, aggregate, state, previous, reason)));
    }

    public static <T extends Aggregate> Change<T> none(T aggregate) {
        return new Change<>(aggregate, Effect.UNCHANGED, Optional.empty());
    }

    /** One, or none where it stood there already. */
    public List<Event> events() {
        return event.stream().toList();
    }

    /** Of all of them, in their order. */
    public static <T extends Aggregate> List<Event> eventsOf(List<Change<T>> changes) {
        return changes.stream().flatMap(change -> change.event.stream()).toList();
    }

    public Entry<T> entry() {
        return new Entry<>(aggregate, effect == Effect.CREATED);
    }
}
