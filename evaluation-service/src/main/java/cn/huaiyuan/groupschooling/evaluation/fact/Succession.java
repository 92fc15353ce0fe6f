package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a unit.
 *
 * @param on first day on which it is so
 * @param successors codes of the units that go on with it; none if it closed
 */
public record Succession(LocalDate on, List<String> successors) {

    public Succession {
        requireNonNull(on, "on");
        successors = List.copyOf(successors);
    }
}
