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
 * What a rotation must fulfil for the data to make sense. Whether it counts for a quota (same group, long enough, an
 * honour) is judged by evaluation-service: a rotation to another group is a fact too.
 */
final class RotationRules {
    private RotationRules() {
    }

    /**
     * The unit that a rotation leaves: the home on the day it begins. If the personnel relation moves, it is the home on
     * the day before: a rotation may be registered late, with the new home recorded from the first day on.
     */
    static Optional<UUID> origin(Career career, LocalDate from, boolean relationMoves) {
        return career.homeOn(relationMoves ? from.minusDays(1) : from);
    }

    /** The plan by itself. */
    static Violations plan(RotationPlan plan) {
        var circuit = plan.mode() == Rotation.Mode.CIRCUIT;
        return new Violations().require(!plan.plannedTo().isBefore(plan.plannedFrom()), "/plannedTo", "date.order")
                .require(!circuit || plan.lessonsAtDestination() != null, "/lessonsAtDestination", "rotation.lessons")
                .require(!circuit || plan.lessonsTotal() != null, "/lessonsTotal", "rotation.lessons")
                .require(plan.lessonsAtDestination() == null || plan.lessonsTotal() == null
                        || plan.lessonsAtDestination() <= plan.lessonsTotal(), "/lessonsAtDestination",
                        "rotation.lessons-part");
    }

    /**
     * The campuses must differ; schools and employers need not: in a group with one legal person they never do (0.2).
     *
     * @param originId the home unit; empty if the teacher has none on that day
     * @param origin   the same unit; empty if it is not known
     */
    static Violations route(Optional<UUID> originId, Optional<Unit> origin, Optional<Unit> destination, LocalDate from,
            LocalDate to) {
        var violations = new Violations()
                .require(originId.isPresent(), "/teacher", "rotation.no-employment", from.toString())
                .require(destination.isPresent(), "/toUnit", "unit.unknown");
        destination.ifPresent(unit -> violations.addAll(open(unit, "/toUnit", from, to)));
        if (origin.isPresent() && destination.isPresent()) {
            violations.require(!origin.get().campusCode().equals(destination.get().campusCode()), "/toUnit",
                    "rotation.same-campus");
        }
        return violations;
    }

    private static Violations open(Unit unit, String at, LocalDate from, LocalDate to) {
        return new Violations().require(!unit.voided(), at, "unit.voided")
                .require(unit.isOpenedBy(from), at, "unit.not-open", unit.openedOn().toString())
                .require(!unit.isClosedBy(to), at, "unit.closed", unit.closedOn() + "");
    }

    /** Headquarters moves teachers between units of its own groups only (P-HQ-AUTH); it cannot see other destinations. */
    static Violations reach(Reach reach, Optional<UUID> origin) {
        return new Violations().require(origin.isEmpty() || reach.covers(origin.get()), "/teacher",
                "rotation.origin-out-of-reach");
    }

    /** @param others the days that the teacher's other rotations take */
    static Violations free(Days days, Collection<Days> others, String at) {
        return new Violations().require(days.to().isBefore(days.from()) || others.stream().noneMatch(days::overlaps),
                at, "rotation.overlap");
    }

    /** Nobody rotates from a unit that is closed or voided: the teacher's home must be corrected first. */
    static Violations originExists(Unit origin, LocalDate from, boolean relationMoves, String at) {
        return new Violations().require(
                !origin.voided() && !origin.isClosedBy(relationMoves ? from.minusDays(1) : from), at,
                "rotation.origin-ended");
    }

    /** The teacher's home fits the plan from its first day to its last. */
    static Violations plannedHome(Footing footing, Days plan, Career career) {
        if (plan.to().isBefore(plan.from())) {
            return new Violations();
        }
        var until = footing.until(career, plan);
        var begins = !until.isBefore(plan.from());
        return new Violations().require(begins, "/plannedFrom", "rotation.not-at-origin").require(
                !begins || until.equals(plan.to()), "/plannedTo", "rotation.beyond-home", until.toString());
    }

    /**
     * It starts on a day of its plan. The teacher's home is at the origin on that day and fits the rest of the plan.
     */
    static Violations start(Footing footing, Career career, LocalDate on, LocalDate today) {
        var rotation = footing.rotation();
        var home = origin(career, on, rotation.personnelRelationMoved());
        var until = footing.until(career, new Days(on, rotation.plannedTo()));
        var violations = new Violations().require(!on.isAfter(today), "/on", "date.future")
                .require(!on.isBefore(rotation.plannedFrom()), "/on", "rotation.before-plan")
                .require(!on.isAfter(rotation.plannedTo()), "/on", "rotation.after-plan")
                .require(home.filter(rotation.fromUnitId()::equals).isPresent(), "/on", "rotation.not-at-origin")
                .require(until.isBefore(on) || until.equals(rotation.plannedTo()), "/on", "rotation.beyond-home",
                        until.toString());
        footing.origin().ifPresent(origin -> violations
                .addAll(originExists(origin, on, rotation.personnelRelationMoved(), "/on")));
        footing.destination().ifPresent(destination -> violations.addAll(open(destination, "/on", on, on)));
        return violations;
    }

    /**
     * The employment that moves is the one at the origin, or it is at the destination already. It must not outlast the
     * destination.
     */
    static Violations movable(Footing footing, Career career, LocalDate on) {
        var home = career.employmentOn(on);
        var moving = home.filter(held -> !held.unitId().equals(footing.rotation().toUnitId()));
        var violations = new Violations().require(home.isPresent(), "/on", "rotation.no-employment", on.toString())
                .require(moving.isEmpty() || moving.get().unitId().equals(footing.rotation().fromUnitId()), "/on",
                        "rotation.not-at-origin");
        footing.destination().ifPresent(unit -> violations.require(
                moving.isEmpty() || !unit.isClosedBy(moving.get().validTo()), "/on", "rotation.destination-closes",
                unit.closedOn() + ""));
        return violations;
    }

    /** It ends on a day after its start, up to which the teacher's home fits it. */
    static Violations end(Footing footing, Career career, LocalDate on, LocalDate today) {
        var start = footing.rotation().startedOn();
        var until = footing.until(career, new Days(start, on));
        var violations = new Violations().require(!on.isAfter(today), "/on", "date.future")
                .require(!on.isBefore(start), "/on", "date.order")
                .require(!on.isAfter(until), "/on", "rotation.beyond-home", until.toString());
        footing.destination().ifPresent(
                unit -> violations.require(!unit.isClosedBy(on), "/on", "unit.closed", unit.closedOn() + ""));
        return violations;
    }

    /**
     * A rotation that has begun ends with the employment, a planned one is cancelled, if the caller asks for it. One whose
     * first day no longer fits cannot end.
     */
    static Violations cut(Footing.Cut cut, LocalDate lastDay, Reach reach, boolean endRotations) {
        var rotation = cut.rotation();
        var violations = new Violations();
        if (!reach.covers(rotation.fromUnitId()) || !reach.covers(rotation.toUnitId())) {
            violations.add(Violation.at("/employments", "rotation.out-of-reach"));
        } else if (rotation.hasBegun() && cut.leavesNothing()) {
            violations.add(Violation.at("/employments", "rotation.began-there", rotation.id(), cut.days().from() + ""));
        } else if (!endRotations) {
            violations.add(Violation.at("/employments",
                    rotation.hasBegun() ? "rotation.outlasts-home" : "rotation.planned-there", rotation.id(),
                    cut.days().from() + "", Days.of(rotation).to() + "", lastDay.toString()));
        }
        return violations;
    }

    /** The home moves with one rotation while another one needs it to stay: the other one must be settled first. */
    static Violation cutByMove(Footing.Cut cut) {
        var days = Days.of(cut.rotation());
        return Violation.at("/on", "rotation.another-rests", cut.rotation().id(), days.from() + "", days.to() + "");
    }
}
