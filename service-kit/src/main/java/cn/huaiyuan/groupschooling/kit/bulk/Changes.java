package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The changes made by the rows of an import, and the outcome of each row in their order. */
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

    /** Without the refused ones; those that changed nothing are included. */
    public List<Change<T>> made() {
        return made;
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }
}
