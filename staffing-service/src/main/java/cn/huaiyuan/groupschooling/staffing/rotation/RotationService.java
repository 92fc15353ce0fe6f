package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.aggregate.Voiding;
import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.precondition.IfMatch;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.staffing.rotation.Rotation.Status;
import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.teacher.Teacher;
import cn.huaiyuan.groupschooling.staffing.teacher.TeacherService;
import cn.huaiyuan.groupschooling.staffing.teacher.Teachers;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Reaches;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Registers rotations, starts, ends and voids them. */
@ApplicationScoped
class RotationService {
    @Inject
    Rotations rotations;
    @Inject
    Teachers teachers;
    @Inject
    TeacherService teacherService;
    @Inject
    Units units;
    @Inject
    Reaches reaches;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    @Transactional
    Change<Rotation> register(RotationPlan plan) {
        var day = today.date();
        var reach = writersReach(day);
        var teacher = teachers.lock(teachers.seek(plan.teacher()),
                found -> reach.covers(found.career().homeFrom(day).orElse(null))
                        || reach.covers(origin(found.career(), plan).orElse(null)))
                .orElseThrow(() -> ProblemException.notFound("teacher"));
        var career = teacher.career();
        var originId = origin(career, plan);
        var isTheirs = reach.covers(career.homeFrom(day).orElse(null));
        var origin = originId.flatMap(id -> units.find(id.toString()));
        var destination = units.find(plan.toUnit()).filter(unit -> reach.covers(unit.id()));
        var days = new Days(plan.plannedFrom(), plan.plannedTo());
        var rotation = originId.flatMap(from -> destination.map(to -> new Rotation(teacher.id(), from, to.id(), plan)));
        var violations = RotationRules.plan(plan).addAll(
                RotationRules.route(originId, origin, destination, plan.plannedFrom(), plan.plannedTo()));
        origin.ifPresent(unit -> violations.addAll(RotationRules.originExists(unit, plan.plannedFrom(),
                plan.personnelRelationMoved(), "/teacher")));
        rotation.ifPresent(planned -> violations.addAll(RotationRules.plannedHome(
                new Footing(planned, Footing.byId(Stream.of(origin, destination))), days, career)));
        violations.addAll(RotationRules.reach(reach, originId));
        // A headquarters that the teacher has left must not learn of later rotations from a plan that is refused anyway.
        if (isTheirs || violations.isEmpty()) {
            violations.addAll(RotationRules.free(days, daysOf(rotations.validOf(teacher.id())), "/plannedFrom"));
        }
        violations.rejectIfAny();

        var registered = rotation.orElseThrow();
        rotations.persist(registered);
        return outbox.record(RotationState.NOUN.created("registered", registered, null));
    }

    private static Optional<UUID> origin(Career career, RotationPlan plan) {
        return RotationRules.origin(career, plan.plannedFrom(), plan.personnelRelationMoved());
    }

    @Transactional
    Change<Rotation> start(UUID id, IfMatch ifMatch, LocalDate given) {
        var rotation = held(id, ifMatch);
        if (rotation.status() != Status.PLANNED) {
            throw ProblemException.conflict("rotation-not-planned", rotation.status());
        }
        var on = today.or(given);
        var teacher = teachers.findById(rotation.teacherId());
        var others = othersOf(rotation);
        var footing = footing(rotation);
        var violations = RotationRules.start(footing, teacher.career(), on, today.date())
                .addAll(RotationRules.free(new Days(on, rotation.plannedTo()), daysOf(others), "/on"))
                .require(others.stream().noneMatch(other -> other.status() == Status.RUNNING), "/on",
                        "rotation.another-runs");
        if (rotation.personnelRelationMoved() && violations.isEmpty()) {
            violations.addAll(RotationRules.movable(footing, teacher.career(), on));
            if (violations.isEmpty()) {
                cutByMove(rotation, teacher.career(), others, on).forEach(violations::add);
            }
        }
        violations.rejectIfAny();

        var change = outbox.record(RotationState.NOUN.changed("started", rotation, null, () -> rotation.start(on)));
        if (rotation.personnelRelationMoved()) {
            moveHome(teacher, rotation, on);
        }
        return change;
    }

    @Transactional
    Change<Rotation> finish(UUID id, IfMatch ifMatch, LocalDate given) {
        var rotation = held(id, ifMatch);
        if (!rotation.goesOnAfter(today.date())) {
            throw ProblemException.conflict("rotation-not-running", rotation.status());
        }
        var on = today.or(given);
        end(rotation, on).rejectIfAny();
        return outbox.record(RotationState.NOUN.changed("finished", rotation, null, () -> rotation.finish(on)));
    }

    /** One that has moved the home already is refused: it is to be finished, and the home does not move back. */
    @Transactional
    Change<Rotation> cancel(UUID id, IfMatch ifMatch, RotationSteps.Cancellation cancellation) {
        var rotation = held(id, ifMatch);
        if (rotation.status() != Status.PLANNED && !rotation.goesOnAfter(today.date())) {
            throw ProblemException.conflict("rotation-over", rotation.status());
        }
        if (rotation.hasBegun() && rotation.personnelRelationMoved()) {
            throw ProblemException.conflict("rotation-relation-moved");
        }
        var on = today.or(cancellation.on());
        if (rotation.hasBegun()) {
            end(rotation, on).rejectIfAny();
            return outbox.record(RotationState.NOUN.changed("cancelled", rotation, cancellation.reason(),
                    () -> rotation.breakOff(on)));
        }
        new Violations().require(cancellation.on() == null, "/on", "rotation.never-began").rejectIfAny();
        return outbox.record(
                RotationState.NOUN.changed("cancelled", rotation, cancellation.reason(), rotation::cancel));
    }

    /** The home stays where it is recorded. */
    @Transactional
    Change<Rotation> makeVoid(UUID id, IfMatch ifMatch, Voiding voiding) {
        var rotation = held(id, ifMatch);
        if (rotation.status() == Status.VOIDED) {
            throw ProblemException.conflict("rotation-voided");
        }
        return outbox.record(RotationState.NOUN.changed("voided", rotation, voiding.reason(),
                () -> rotation.makeVoid(voiding.reason())));
    }

    /**
     * The rotation that a command is about. The teacher is locked and the rotation read again, so that nothing it depends on
     * changes before it is done.
     *
     * @throws ProblemException 404 if the caller reaches neither of its units, 403 if only one of them
     */
    private Rotation held(UUID id, IfMatch ifMatch) {
        var reach = writersReach(today.date());
        var rotation = reached(id, reach);
        if (!reach.covers(rotation.fromUnitId()) || !reach.covers(rotation.toUnitId())) {
            throw ProblemException.forbidden();
        }
        teachers.lock(rotation.teacherId());
        rotations.getEntityManager().refresh(rotation);
        ifMatch.require(rotation);
        return rotation;
    }

    /** @throws ProblemException 404 if the claims of the caller do not reach it */
    void requireReached(UUID id) {
        reached(id, reaches.on(today.date()));
    }

    private Rotation reached(UUID id, Reach reach) {
        return rotations.findByIdOptional(id).filter(found -> touches(found, reach))
                .orElseThrow(() -> ProblemException.notFound("rotation"));
    }

    private Violations end(Rotation rotation, LocalDate on) {
        var career = teachers.findById(rotation.teacherId()).career();
        return RotationRules.end(footing(rotation), career, on, today.date())
                .addAll(RotationRules.free(new Days(rotation.startedOn(), on), daysOf(othersOf(rotation)), "/on"));
    }

    /** The other rotations of the teacher that no longer fit once the home moves with this one. */
    private Stream<Violation> cutByMove(Rotation rotation, Career career, List<Rotation> others, LocalDate on) {
        return Footing.cuts(others, units.byId(Rotation.unitsOf(others)), career,
                career.movedTo(rotation.toUnitId(), on), today.date()).stream().map(RotationRules::cutByMove);
    }

    private Footing footing(Rotation rotation) {
        return new Footing(rotation, units.byId(Rotation.unitsOf(List.of(rotation))));
    }

    private List<Rotation> othersOf(Rotation rotation) {
        return rotations.validOf(rotation.teacherId()).stream().filter(other -> other != rotation).toList();
    }

    private static List<Days> daysOf(List<Rotation> rotations) {
        return rotations.stream().map(Days::of).toList();
    }

    private void moveHome(Teacher teacher, Rotation rotation, LocalDate on) {
        if (!teacher.homeOn(on).equals(Optional.of(rotation.toUnitId()))) {
            teacherService.move(teacher, rotation.toUnitId(), on, "rotation " + rotation.id());
        }
    }

    private Reach writersReach(LocalDate day) {
        return reaches.on(day, Roles.EDU_BUREAU);
    }

    static boolean touches(Rotation rotation, Reach reach) {
        return reach.covers(rotation.fromUnitId()) || reach.covers(rotation.toUnitId());
    }
}
