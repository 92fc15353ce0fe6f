package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.staffing.rotation.Rotation.Status;
import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.teacher.Teacher;
import cn.huaiyuan.groupschooling.staffing.teacher.TeacherService;
import cn.huaiyuan.groupschooling.staffing.teacher.Teachers;
import cn.huaiyuan.groupschooling.staffing.unit.Reach;
import cn.huaiyuan.groupschooling.staffing.unit.Reaches;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Registers rotations and takes them through their steps. */
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
    Preconditions preconditions;
    @Inject
    Clock clock;

    @Transactional
    Rotation register(RotationPlan plan) {
        var today = LocalDate.now(clock);
        var reach = writersReach(today);
        var teacher = teachers.lock(teachers.seek(plan.teacher()),
                found -> reach.covers(found.career().homeFrom(today).orElse(null))
                        || reach.covers(origin(found.career(), plan).orElse(null)))
                .orElseThrow(() -> ProblemException.notFound("teacher"));
        var career = teacher.career();
        var originId = origin(career, plan);
        var isTheirs = reach.covers(career.homeFrom(today).orElse(null));
        var origin = originId.flatMap(id -> units.find(id.toString()));
        var destination = units.find(plan.toUnit()).filter(unit -> reach.covers(unit.id()));
        var days = new Days(plan.plannedFrom(), plan.plannedTo());
        var rotation = originId.flatMap(from -> destination.map(to -> new Rotation(teacher.id(), from, to.id(), plan)));
        var violations = new Violations();
        RotationRules.plan(plan, violations);
        RotationRules.route(originId, origin, destination, plan.plannedFrom(), plan.plannedTo(), violations);
        origin.ifPresent(unit -> RotationRules.originStands(unit, plan.plannedFrom(), plan.personnelRelationMoved(),
                "/teacher", violations));
        rotation.ifPresent(planned -> RotationRules.plannedHome(
                new Footing(planned, Footing.byId(Stream.of(origin, destination))), days, career, violations));
        RotationRules.reach(reach, originId, violations);
        // Of a teacher who has left, nothing shows of the days after that.
        if (isTheirs || violations.isEmpty()) {
            RotationRules.free(days, daysOf(rotations.standingOf(teacher.id())), "/plannedFrom", violations);
        }
        violations.rejectIfAny();

        var registered = rotation.orElseThrow();
        rotations.persist(registered);
        outbox.record(new Change<>("rotation.registered.v1", registered, RotationState.of(registered), null, null));
        return registered;
    }

    private static Optional<UUID> origin(Career career, RotationPlan plan) {
        return RotationRules.origin(career, plan.plannedFrom(), plan.personnelRelationMoved());
    }

    @Transactional
    Rotation start(UUID id, LocalDate given) {
        var rotation = toBeChanged(id);
        if (rotation.status() != Status.PLANNED) {
            throw ProblemException.conflict("rotation-not-planned", rotation.status());
        }
        var today = LocalDate.now(clock);
        var on = given == null ? today : given;
        var teacher = teachers.findById(rotation.teacherId());
        var others = othersOf(rotation);
        var violations = new Violations();
        var footing = footing(rotation);
        RotationRules.start(footing, teacher.career(), on, today, violations);
        RotationRules.free(new Days(on, rotation.plannedTo()), daysOf(others), "/on", violations);
        violations.require(others.stream().noneMatch(other -> other.status() == Status.RUNNING), "/on",
                "rotation.another-runs");
        if (rotation.personnelRelationMoved() && violations.isEmpty()) {
            RotationRules.movable(footing, teacher.career(), on, violations);
            undisturbed(rotation, teacher.career(), others, on, violations);
        }
        violations.rejectIfAny();

        var before = RotationState.of(rotation);
        rotation.start(on);
        outbox.record(new Change<>("rotation.started.v1", rotation, RotationState.of(rotation), before, null));
        if (rotation.personnelRelationMoved()) {
            moveHome(teacher, rotation, on);
        }
        return rotation;
    }

    @Transactional
    Rotation finish(UUID id, LocalDate given) {
        var rotation = toBeChanged(id);
        var today = LocalDate.now(clock);
        if (!rotation.goesOnAfter(today)) {
            throw ProblemException.conflict("rotation-not-running", rotation.status());
        }
        var on = given == null ? today : given;
        var violations = new Violations();
        end(rotation, on, violations);
        violations.rejectIfAny();

        var before = RotationState.of(rotation);
        rotation.finish(on);
        outbox.record(new Change<>("rotation.finished.v1", rotation, RotationState.of(rotation), before, null));
        return rotation;
    }

    /** Calls a rotation off. One that has moved the home already is finished instead: the home does not move back. */
    @Transactional
    Rotation cancel(UUID id, RotationSteps.Cancellation cancellation) {
        var rotation = toBeChanged(id);
        var today = LocalDate.now(clock);
        if (rotation.status() != Status.PLANNED && !rotation.goesOnAfter(today)) {
            throw ProblemException.conflict("rotation-over", rotation.status());
        }
        if (rotation.hasBegun() && rotation.personnelRelationMoved()) {
            throw ProblemException.conflict("rotation-relation-moved");
        }
        var on = cancellation.on() == null ? today : cancellation.on();
        var violations = new Violations();
        if (rotation.hasBegun()) {
            end(rotation, on, violations);
        } else {
            violations.require(cancellation.on() == null, "/on", "rotation.never-began");
        }
        violations.rejectIfAny();

        var before = RotationState.of(rotation);
        if (rotation.hasBegun()) {
            rotation.breakOff(on);
        } else {
            rotation.cancel();
        }
        outbox.record(new Change<>("rotation.cancelled.v1", rotation, RotationState.of(rotation), before,
                cancellation.reason()));
        return rotation;
    }

    /** What was entered by mistake never took place. The home stays where it is recorded. */
    @Transactional
    Rotation makeVoid(UUID id, String reason) {
        var rotation = toBeChanged(id);
        if (rotation.status() == Status.VOIDED) {
            throw ProblemException.conflict("rotation-voided");
        }
        var before = RotationState.of(rotation);
        rotation.makeVoid(reason);
        outbox.record(new Change<>("rotation.voided.v1", rotation, RotationState.of(rotation), before, reason));
        return rotation;
    }

    /**
     * The rotation, where the caller may change it; a foreign one is 404, one that is only half its own 403. The teacher is
     * locked and the rotation read again, so that nothing comes between what is decided by and what is done.
     */
    private Rotation toBeChanged(UUID id) {
        var reach = writersReach(LocalDate.now(clock));
        var rotation = reached(id, reach);
        if (!reach.covers(rotation.fromUnitId()) || !reach.covers(rotation.toUnitId())) {
            throw ProblemException.forbidden();
        }
        teachers.lock(rotation.teacherId());
        rotations.getEntityManager().refresh(rotation);
        preconditions.requireMatch(rotation);
        return rotation;
    }

    /** @throws ProblemException 404 where the claims of the caller do not reach it */
    void requireReached(UUID id) {
        reached(id, reaches.on(LocalDate.now(clock)));
    }

    private Rotation reached(UUID id, Reach reach) {
        return rotations.findByIdOptional(id).filter(found -> touches(found, reach))
                .orElseThrow(() -> ProblemException.notFound("rotation"));
    }

    private void end(Rotation rotation, LocalDate on, Violations violations) {
        var career = teachers.findById(rotation.teacherId()).career();
        RotationRules.end(footing(rotation), career, on, LocalDate.now(clock), violations);
        RotationRules.free(new Days(rotation.startedOn(), on), daysOf(othersOf(rotation)), "/on", violations);
    }

    /** What else stands of the teacher does not rest on the home that moves. */
    private void undisturbed(Rotation rotation, Career career, List<Rotation> others, LocalDate on,
            Violations violations) {
        if (violations.isEmpty()) {
            Footing.cuts(others, units.byId(Rotation.unitsOf(others)), career,
                    career.movedTo(rotation.toUnitId(), on), LocalDate.now(clock))
                    .forEach(cut -> RotationRules.cutByMove(cut, violations));
        }
    }

    private Footing footing(Rotation rotation) {
        return new Footing(rotation, units.byId(Rotation.unitsOf(List.of(rotation))));
    }

    private List<Rotation> othersOf(Rotation rotation) {
        return rotations.standingOf(rotation.teacherId()).stream().filter(other -> other != rotation).toList();
    }

    private static List<Days> daysOf(List<Rotation> standing) {
        return standing.stream().map(Days::of).toList();
    }

    private void moveHome(Teacher teacher, Rotation rotation, LocalDate on) {
        if (!teacher.homeOn(on).equals(Optional.of(rotation.toUnitId()))) {
            teacherService.move(teacher, rotation.toUnitId(), on, "rotation " + rotation.id());
        }
    }

    private Reach writersReach(LocalDate today) {
        return reaches.on(today, Roles.EDU_BUREAU);
    }

    static boolean touches(Rotation rotation, Reach reach) {
        return reach.covers(rotation.fromUnitId()) || reach.covers(rotation.toUnitId());
    }
}
