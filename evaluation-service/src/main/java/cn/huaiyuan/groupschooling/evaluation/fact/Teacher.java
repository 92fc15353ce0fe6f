package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A teacher with all that is dated about them. */
public record Teacher(UUID id, List<Employment> employments, List<Honour> honours, List<Leave> leaves) {

    /**
     * The home employment first: not the part-time job elsewhere, the one that carries the establishment post (人事关系), the
     * newest. The unit id only makes the choice the same every time.
     */
    private static final Comparator<Employment> HOME_FIRST = Comparator
            .comparing((Employment employment) -> employment.category() == PersonnelCategory.PART_TIME)
            .thenComparing(employment -> !employment.onEstablishment())
            .thenComparing(Employment::validFrom, Comparator.reverseOrder()).thenComparing(Employment::unitId);

    public Teacher {
        requireNonNull(id, "id");
        employments = List.copyOf(employments);
        honours = List.copyOf(honours);
        leaves = List.copyOf(leaves);
    }

    /** The one employment through which the person is counted on the day. */
    public Optional<Employment> homeOn(LocalDate day) {
        return employments.stream().filter(employment -> employment.isValidOn(day)).min(HOME_FIRST);
    }
}
