package cn.huaiyuan.groupschooling.evaluation.verdict;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * Whom a verdict is about.
 *
 * @param id the group's id; null for the county
 */
public record Subject(Kind kind, UUID id) {

    /** Sorts of subjects. */
    public enum Kind {
        COUNTY, GROUP
    }

    public Subject {
        if ((requireNonNull(kind, "kind") == Kind.GROUP) == (id == null)) {
            throw new IllegalArgumentException("A group has an id, the county has none.");
        }
    }

    public static Subject county() {
        return new Subject(Kind.COUNTY, null);
    }

    public static Subject group(UUID id) {
        return new Subject(Kind.GROUP, id);
    }
}
