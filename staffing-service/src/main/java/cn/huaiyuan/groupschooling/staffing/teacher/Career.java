package cn.huaiyuan.groupschooling.staffing.teacher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The dated facts about a teacher, each list in the order of its days. */
public record Career(List<Employment> employments, List<Honour> honours, List<Leave> leaves) {
    static final Career NONE = new Career(List.of(), List.of(), List.of());

    public Career {
        employments = employments.stream().sorted(Comparator.comparing(Employment::validFrom)).toList();
        honours = honours.stream().sorted(Comparator.comparing(Honour::validFrom).thenComparing(Honour::kind)
                .thenComparing(Honour::level)).toList();
        leaves = leaves.stream().sorted(Comparator.comparing(Leave::validFrom).thenComparing(Leave::kind)).toList();
    }

    public Optional<Employment> employmentOn(LocalDate day) {
        return employments.stream().filter(employment -> employment.isValidOn(day)).findFirst();
    }

    /** The unit that the teacher belongs to on a day. */
    public Optional<UUID> homeOn(LocalDate day) {
        return employmentOn(day).map(Employment::unitId);
    }

    /** The home unit, or the next one if the teacher is not employed on the day but will be. */
    public Optional<UUID> homeFrom(LocalDate day) {
        return homeOn(day).or(() -> employments.stream().filter(employment -> employment.validFrom().isAfter(day))
                .findFirst().map(Employment::unitId));
    }

    /**
     * The last of some days up to which the home is at a unit without a gap; the day before the first if it is not there
     * then.
     *
     * @param unitEnds the first day on which the unit no longer exists; from then on the home may be anywhere. Null if none
     *                 is known
     */
    public LocalDate homeUntil(UUID unit, LocalDate unitEnds, LocalDate first, LocalDate last) {
        var until = first.minusDays(1);
        for (var employment : employments) {
            var next = until.plusDays(1);
            if (!next.isAfter(last) && employment.isValidOn(next)
                    && (unit.equals(employment.unitId()) || unitEnds != null && !next.isBefore(unitEnds))) {
                until = employment.validTo() == null || employment.validTo().isAfter(last)
                        ? last
                        : employment.validTo();
            }
        }
        return until;
    }

    /**
     * The career with the employment of that day continued at another unit from that day on. Later employments stay.
     *
     * @throws IllegalStateException if there is no employment on that day
     */
    public Career movedTo(UUID unit, LocalDate on) {
        var current = employmentOn(on)
                .orElseThrow(() -> new IllegalStateException("there is no employment on " + on));
        var moved = new ArrayList<>(employments);
        moved.remove(current);
        if (current.validFrom().isBefore(on)) {
            moved.add(current.endingOn(on.minusDays(1)));
        }
        moved.add(current.movedTo(unit, on));
        return new Career(moved, honours, leaves);
    }

    /** The part of it up to a day. */
    Career upTo(LocalDate day) {
        return new Career(upTo(employments, day), upTo(honours, day), upTo(leaves, day));
    }

    private static <T extends Dated<T>> List<T> upTo(List<T> facts, LocalDate day) {
        return facts.stream().flatMap(fact -> fact.upTo(day).stream()).toList();
    }
}
