package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A school, as far as rules look at it. */
public record School(UUID id, Ownership ownership) {

    public School {
        requireNonNull(id, "id");
        requireNonNull(ownership, "ownership");
    }
}
