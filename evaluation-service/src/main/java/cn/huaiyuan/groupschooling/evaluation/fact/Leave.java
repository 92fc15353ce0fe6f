package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A time in which a teacher in post is away. */
public record Leave(LeaveKind kind, LocalDate validFrom, LocalDate validTo) implements Dated {

    public Leave {
        requireNonNull(kind, "kind");
        requireNonNull(validFrom, "validFrom");
    }
}
