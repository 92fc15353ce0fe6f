package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Where a parameter set comes from.
 *
 * @param version names the set within its kind, for example {@code 2024.1}
 * @param document the document it cites, by its number
 * @param validFrom first day from which it applies, inclusive
 */
public record Provenance(String version, String document, LocalDate validFrom) {

    /** The county's plan, in force from the day it was issued. */
    public static final Provenance PLAN = new Provenance("2024.1", "怀教组〔2024〕1号", LocalDate.of(2024, 2, 20));

    public Provenance {
        requireNonNull(version, "version");
        requireNonNull(document, "document");
        requireNonNull(validFrom, "validFrom");
    }
}
