package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
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

    /** @param others the days of the teacher's other rotations that stand */
    static void free(Days days, Collection<Days> others, String at, Violations violations) {
        if (!days.to().isBefore(days.from()) && others.stream().anyMatch(days::overlaps)) {
            violations.add(Violation.at(at, "rotation.overlap"));
        }
    }

    /** From a unit that has ended or never was nobody rotates: the teacher's home is to be corrected first. */
    static void originStands(Unit origin, LocalDate from, boolean relationMoves, String at, Violations violations) {
        violations.require(!origin.voided() && !origin.isClosedBy(relationMoves ? from.minusDays(1) : from), at,
                "rotation.origin-ended");
    }

    /** The teacher's home fits the plan from its first day to its last. */
    static void plannedHome(Footing footing, Days plan, Career career, Violations violations) {
        if (!plan.to().isBefore(plan.from())) {
            var until = footing.until(career, plan);
            var begins = !until.isBefore(plan.from());
            violations.require(begins, "/plannedFrom", "rotation.not-at-origin").require(
                    !begins || until.equals(plan.to()), "/plannedTo", "rotation.beyond-home", until.toString());
        }
    }

    /** It starts on a day of its plan on which the teacher is at the origin, and stays there for the rest of the plan. */
    static void start(Footing footing, Career career, LocalDate on, LocalDate today, Violations violations) {
        var rotation = footing.rotation();
        var home = origin(career, on, rotation.personnelRelationMoved());
        var until = footing.until(career, new Days(on, rotation.plannedTo()));
        violations.require(!on.isAfter(today), "/on", "date.future")
                .require(!on.isBefore(rotation.plannedFrom()), "/on", "rotation.before-plan")
                .require(!on.isAfter(rotation.plannedTo()), "/on", "rotation.after-plan")
                .require(home.filter(rotation.fromUnitId()::equals).isPresent(), "/on", "rotation.not-at-origin")
                .require(until.isBefore(on) || until.equals(rotation.plannedTo()), "/on", "rotation.beyond-home",
                        until.toString());
        footing.origin().ifPresent(
                origin -> originStands(origin, on, rotation.personnelRelationMoved(), "/on", violations));
        footing.destination().ifPresent(destination -> open(destination, "/on", on, on, violations));
    }

    /**
     * The employment that moves is the origin's, or has moved already; any other is not this rotation's to replace. It does
     * not outlast the destination.
     */
    static void movable(Footing footing, Career career, LocalDate on, Violations violations) {
        var home = career.employmentOn(on);
        var moving = home.filter(held -> !held.unitId().equals(footing.rotation().toUnitId()));
        violations.require(home.isPresent(), "/on", "rotation.no-employment", on.toString()).require(
                moving.isEmpty() || moving.get().unitId().equals(footing.rotation().fromUnitId()), "/on",
                "rotation.not-at-origin");
        footing.destination().ifPresent(unit -> violations.require(
                moving.isEmpty() || !unit.isClosedBy(moving.get().validTo()), "/on", "rotation.destination-closes",
                unit.closedOn() + ""));
    }

    /** It ends on a day on which it was on, and the teacher was at home where it needs that. */
    static void end(Footing footing, Career career, LocalDate on, LocalDate today, Violations violations) {
        var start = footing.rotation().startedOn();
        var until = footing.until(career, new Days(start, on));
        violations.require(!on.isAfter(today), "/on", "date.future").require(!on.isBefore(start), "/on", "date.order")
                .require(!on.isAfter(until), "/on", "rotation.beyond-home", until.toString());
        footing.destination()
                .ifPresent(
                        unit -> violations.require(!unit.isClosedBy(on), "/on", "unit.closed", unit.closedOn() + ""));
    }

    /** What is begun ends with the employment, what is planned is cancelled; but only what could begin can end. */
    static void cut(Footing.Cut cut, LocalDate lastDay, Reach reach, boolean endRotations, Violations violations) {
        var rotation = cut.rotation();
        if (!reach.covers(rotation.fromUnitId()) || !reach.covers(rotation.toUnitId())) {
            violations.add(Violation.at("/employments", "rotation.out-of-reach"));
        } else if (rotation.hasBegun() && cut.leavesNothing()) {
            violations.add(Violation.at("/employments", "rotation.began-there", rotation.id(), cut.days().from() + ""));
        } else if (!endRotations) {
            violations.add(Violation.at("/employments",
                    rotation.hasBegun() ? "rotation.outlasts-home" : "rotation.planned-there", rotation.id(),
                    cut.days().from() + "", Days.of(rotation).to() + "", lastDay.toString()));
        }
    }

    /** Of a home that moves with another rotation: what stands is decided about first. */
    static void cutByMove(Footing.Cut cut, Violations violations) {
        var days = Days.of(cut.rotation());
        violations.add(Violation.at("/on", "rotation.another-rests", cut.rotation().id(), days.from() + "",
                days.to() + ""));
    }
}
