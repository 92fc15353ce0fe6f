package cn.huaiyuan.groupschooling.kit.aggregate;

import java.util.function.Function;

/**
 * What the events call one kind of aggregate, and the state that they carry of it.
 *
 * @param name  the part of an event's type before the verb, for example {@code unit}
 * @param state the whole state that consumers see
 */
public record Noun<T extends Aggregate>(String name, Function<T, ?> state) {

    /** @param verb in the past tense, for example {@code registered} */
    public Change<T> created(String verb, T aggregate, String reason) {
        return new Change<>(type(verb), aggregate, state.apply(aggregate), null, reason);
    }

    /** Makes the change and keeps the state from before it. */
    public Change<T> changed(String verb, T aggregate, String reason, Runnable change) {
        var before = state.apply(aggregate);
        change.run();
        return new Change<>(type(verb), aggregate, state.apply(aggregate), before, reason);
    }

    /** Reads the state all the same, so that whoever shows the aggregate afterwards needs no session. */
    public Change<T> unchanged(T aggregate) {
        return new Change<>(null, aggregate, state.apply(aggregate), null, null);
    }

    private String type(String verb) {
        return name + "." + verb + ".v1";
    }
}
