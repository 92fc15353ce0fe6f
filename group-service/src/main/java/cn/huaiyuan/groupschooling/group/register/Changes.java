package cn.huaiyuan.groupschooling.group.register;

import cn.huaiyuan.groupschooling.kit.bulk.Outcome;
import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was done to many entries, and which were refused, in their order. */
public final class Changes<T extends Aggregate> {
    private final List<Change<T>> made = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param decision refuses before it changes anything */
    public void add(Supplier<Change<T>> decision) {
        outcomes.add(Outcome.of(() -> {
            var change = decision.get();
            made.add(change);
            return change.effect();
        }));
    }

    /** Those that were made, the ones without effect too. */
    public List<Change<T>> made() {
        return made;
    }

    public List<Event> events() {
        return Change.eventsOf(made);
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }
}
