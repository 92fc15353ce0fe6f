package cn.huaiyuan.groupschooling.evaluation.fact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A rotation (交流轮岗) of a teacher from one unit to another.
 *
 * @param plannedTo last planned day, inclusive
 * @param startedOn first day at the destination, or null before it
 * @param endedOn last day at the destination, inclusive, or null before it
 * @param lessonsAtDestination weekly lessons there, or null if not recorded
 * @param lessonsTotal weekly lessons in all, or null if not recorded
 */
public record Rotation(UUID id, UUID teacherId, UUID fromUnitId, UUID toUnitId, LocalDate plannedFrom,
        LocalDate plannedTo,
        LocalDate startedOn, LocalDate endedOn, RotationStatus status, RotationMode mode, Integer lessonsAtDestination,
        Integer lessonsTotal, boolean personnelRelationMoved) {

    public Rotation {
        requireNonNull(id, "id");
        requireNonNull(teacherId, "teacherId");
        requireNonNull(fromUnitId, "fromUnitId");
        requireNonNull(toUnitId, "toUnitId");
        requireNonNull(plannedFrom, "plannedFrom");
        requireNonNull(plannedTo, "plannedTo");
        requireNonNull(status, "status");
        requireNonNull(mode, "mode");
    }

    /** Whether it really began, and not after the day; also if it was called off later. */
    public boolean hasBegunBy(LocalDate day) {
        return status != RotationStatus.VOIDED && startedOn != null && !startedOn.isAfter(day);
    }

    /** Whether it was called off after it had begun and nobody said on which day: it ended, but not known when. */
    public boolean endIsUnknown() {
        return status == RotationStatus.CANCELLED && startedOn != null && endedOn == null;
    }
}
