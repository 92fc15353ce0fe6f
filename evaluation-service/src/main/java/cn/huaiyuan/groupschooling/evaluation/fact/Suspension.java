package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A time in which a unit does not teach. */
public record Suspension(LocalDate validFrom, LocalDate validTo) implements Dated {

    public Suspension {
        requireNonNull(validFrom, "validFrom");
    }
}
