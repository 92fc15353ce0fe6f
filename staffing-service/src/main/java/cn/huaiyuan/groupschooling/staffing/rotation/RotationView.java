package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import cn.huaiyuan.groupschooling.staffing.unit.UnitRef;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rotation as callers see it. It shows the teacher by staff number, not by name.
 *
 * @param startedOn first day at the destination; null while it is planned
 * @param endedOn   last day at the destination; null until it has ended, and if it never began
 */
@Schema(name = "Rotation")
record RotationView(UUID id, UUID teacherId, @Schema(examples = "T000123") String staffNumber, UnitRef fromUnit,
        UnitRef toUnit, LocalDate plannedFrom, LocalDate plannedTo, LocalDate startedOn, LocalDate endedOn,
        Rotation.Status status, Rotation.Mode mode,
        @Schema(description = "Weekly lessons at the destination") Integer lessonsAtDestination,
        @Schema(description = "Weekly lessons in all") Integer lessonsTotal, boolean personnelRelationMoved,
        String document,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static RotationView of(Rotation r, Map<UUID, String> staffNumbers, Map<UUID, Unit> units) {
        return new RotationView(r.id(), r.teacherId(), staffNumbers.get(r.teacherId()),
                UnitRef.of(r.fromUnitId(), units), UnitRef.of(r.toUnitId(), units), r.plannedFrom(), r.plannedTo(),
                r.startedOn(), r.endedOn(), r.status(), r.mode(), r.lessonsAtDestination(), r.lessonsTotal(),
                r.personnelRelationMoved(), r.document(), r.voidedBecause());
    }

    /** Those of its units that have ended. They change the answer without a new version of the rotation. */
    String endedUnits() {
        return UnitRef.ended(Stream.of(fromUnit, toUnit));
    }
}
