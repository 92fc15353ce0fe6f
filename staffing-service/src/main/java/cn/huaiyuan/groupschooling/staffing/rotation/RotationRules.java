package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What must hold of a rotation for the data to make sense. Whether it counts for a quota (same group, long enough, an
 * honour) is not asked here: a rotation out of the group is a fact too, and evaluation judges it.
 */
final class RotationRules {
    private RotationRules() {
    }

    /**
     * The unit that a rotation leaves: the home on the day it begins. Where the personnel relation moves, the home on the
     * day before, for a rotation registered late may find the new home recorded from the first day on.
     */
    static Optional<UUID> origin(Career career, LocalDate from, boolean relationMoves) {
        return career.homeOn(relationMoves ? from.minusDays(1) : from);
    }

    /** The plan in itself. */
    static void plan(RotationPlan plan, Violations violations) {
        violations.require(!plan.plannedTo().isBefore(plan.plannedFrom()), "/plannedTo", "date.order");
        var circuit = plan.mode() == Rotation.Mode.CIRCUIT;
        violations.require(!circuit || plan.lessonsAtDestination() != null, "/lessonsAtDestination", "rotation.lessons")
                .require(!circuit || plan.lessonsTotal() != null, "/lessonsTotal", "rotation.lessons")
                .require(plan.lessonsAtDestination() == null || plan.lessonsTotal() == null
                        || plan.lessonsAtDestination() <= plan.lessonsTotal(), "/lessonsAtDestination",
                        "rotation.lessons-part");
    }

    /**
     * Campuses must differ; schools and employers need not, for in a group of one legal person they never do (0.2).
     *
     * @param originId where the teacher belongs, empty where nowhere
     * @param origin   the same unit, empty where it is not known
     */
    static void route(Optional<UUID> originId, Optional<Unit> origin, Optional<Unit> destination, LocalDate from,
            LocalDate to, Violations violations) {
        violations.require(originId.isPresent(), "/teacher", "rotation.no-employment", from.toString())
                .require(destination.isPresent(), "/toUnit", "unit.unknown");
        destination.ifPresent(unit -> open(unit, "/toUnit", from, to, violations));
        if (origin.isPresent() && destination.isPresent()) {
            violations.require(!origin.get().campusCode().equals(destination.get().campusCode()), "/toUnit",
                    "rotation.same-campus");
        }
    }

    static void open(Unit unit, String at, LocalDate from, LocalDate to, Violations violations) {
        violations.require(!unit.voided(), at, "unit.voided")
                .require(unit.isOpenedBy(from), at, "unit.not-open", unit.openedOn().toString())
                .require(!unit.isClosedBy(to), at, "unit.closed", unit.closedOn() + "");
    }

    /** Headquarters moves teachers between units of its own groups only (P-HQ-AUTH); it finds no others to go to. */
    static void reach(Reach reach, Optional<UUID> origin, Violations violations) {
        violations.require(origin.isEmpty() || reach.covers(origin.get()), "/teacher",
                "rotation.origin-out-of-reach");
    }

    /** @param others the teacher's other rotations that are not cancelled */
    static void free(Days days, Collection<Days> others, String at, Violations violations) {
        if (!days.to().isBefore(days.from()) && others.stream().anyMatch(days::overlaps)) {
            violations.add(Violation.at(at, "rotation.overlap"));
        }
    }

    /** @param home where the teacher belongs when it starts; see {@link #origin} */
    static void start(Rotation rotation, Optional<UUID> home, LocalDate on, LocalDate today, Violations violations) {
        violations.require(!on.isAfter(today), "/on", "date.future")
                .require(!on.isBefore(rotation.plannedFrom()), "/on", "rotation.before-plan")
                .require(!on.isAfter(rotation.plannedTo()), "/on", "rotation.after-plan")
                .require(home.filter(rotation.fromUnitId()::equals).isPresent(), "/on", "rotation.not-at-origin");
    }

    /** The employment that moves is the origin's, or has moved already; any other is not this rotation's to replace. */
    static void movable(Rotation rotation, Career career, LocalDate on, Violations violations) {
        var home = career.homeOn(on);
        violations.require(home.isPresent(), "/on", "rotation.no-employment", on.toString()).require(
                home.isEmpty() || Set.of(rotation.fromUnitId(), rotation.toUnitId()).contains(home.get()), "/on",
                "rotation.not-at-origin");
    }

    static void finish(Rotation rotation, LocalDate on, LocalDate today, Violations violations) {
        violations.require(!on.isAfter(today), "/on", "date.future").require(!on.isBefore(rotation.startedOn()), "/on",
                "date.order");
    }
}
