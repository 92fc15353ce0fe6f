package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An honour that a teacher holds.
 *
 * @param validTo last day of its term; a special-grade teacher (特级教师) has none unless the honour is revoked
 */
public record Honour(HonourKind kind, HonourLevel level, LocalDate validFrom, LocalDate validTo) implements Dated {

    public Honour {
        requireNonNull(kind, "kind");
        requireNonNull(level, "level");
        requireNonNull(validFrom, "validFrom");
    }
}
