package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.precondition.Preconditions;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.kit.security.Roles;
import cn.huaiyuan.groupschooling.staffing.rotation.Rotation.Status;
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
import java.util.Optional;
import java.util.UUID;

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
        var teacher = teachers.seek(plan.teacher()).orElseThrow(() -> ProblemException.notFound("teacher"));
        var originId = RotationRules.origin(teacher.career(), plan.plannedFrom(), plan.personnelRelationMoved());
        if (!reach.covers(teacher.career().homeFrom(today).orElse(null)) && !reach.covers(originId.orElse(null))) {
            throw ProblemException.notFound("teacher");
        }
        var destination = units.find(plan.toUnit()).filter(unit -> reach.covers(unit.id()));
        var violations = new Violations();
        RotationRules.plan(plan, violations);
        RotationRules.route(originId, originId.flatMap(id -> units.find(id.toString())), destination,
                plan.plannedFrom(), plan.plannedTo(), violations);
        RotationRules.reach(reach, originId, violations);
        RotationRules.free(new Days(plan.plannedFrom(), plan.plannedTo()), rotations.daysOf(teacher.id(), teacher.id()),
                "/plannedFrom", violations);
        violations.rejectIfAny();

        var rotation = new Rotation(teacher.id(), originId.orElseThrow(), destination.orElseThrow().id(), plan);
        rotations.persist(rotation);
        outbox.record(new Event("rotation.registered.v1", rotation, RotationState.of(rotation), null, null));
        return rotation;
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
        var violations = new Violations();
        RotationRules.start(rotation,
                RotationRules.origin(teacher.career(), on, rotation.personnelRelationMoved()), on, today, violations);
        units.find(rotation.toUnitId().toString())
                .ifPresent(unit -> RotationRules.open(unit, "/on", on, on, violations));
        RotationRules.free(new Days(on, rotation.plannedTo()), rotations.daysOf(teacher.id(), id), "/on", violations);
        violations.require(!rotations.anotherRuns(teacher.id(), id), "/on", "rotation.another-runs");
        if (rotation.personnelRelationMoved()) {
            RotationRules.movable(rotation, teacher.career(), on, violations);
        }
        violations.rejectIfAny();

        var before = RotationState.of(rotation);
        rotation.start(on);
        outbox.record(new Event("rotation.started.v1", rotation, RotationState.of(rotation), before, null));
        if (rotation.personnelRelationMoved()) {
            moveHome(teacher, rotation, on);
        }
        return rotation;
    }

    @Transactional
    Rotation finish(UUID id, LocalDate given) {
        var rotation = toBeChanged(id);
        if (rotation.status() != Status.RUNNING) {
            throw ProblemException.conflict("rotation-not-running", rotation.status());
        }
        var today = LocalDate.now(clock);
        var on = given == null ? today : given;
        var violations = new Violations();
        RotationRules.finish(rotation, on, today, violations);
        RotationRules.free(new Days(rotation.startedOn(), on), rotations.daysOf(rotation.teacherId(), id), "/on",
                violations);
        violations.rejectIfAny();

        var before = RotationState.of(rotation);
        rotation.finish(on);
        outbox.record(new Event("rotation.finished.v1", rotation, RotationState.of(rotation), before, null));
        return rotation;
    }

    /** Calls a rotation off. One that has moved the home already is finished instead: the home does not move back. */
    @Transactional
    Rotation cancel(UUID id, String reason) {
        var rotation = toBeChanged(id);
        if (rotation.status() != Status.PLANNED && rotation.status() != Status.RUNNING) {
            throw ProblemException.conflict("rotation-over", rotation.status());
        }
        if (rotation.status() == Status.RUNNING && rotation.personnelRelationMoved()) {
            throw ProblemException.conflict("rotation-relation-moved");
        }
        var before = RotationState.of(rotation);
        rotation.cancel();
        outbox.record(new Event("rotation.cancelled.v1", rotation, RotationState.of(rotation), before, reason));
        return rotation;
    }

    /** The rotation, where the caller may change it; a foreign one is 404, one that is only half its own 403. */
    private Rotation toBeChanged(UUID id) {
        var reach = writersReach(LocalDate.now(clock));
        var rotation = reached(id, reach);
        if (!reach.covers(rotation.fromUnitId()) || !reach.covers(rotation.toUnitId())) {
            throw ProblemException.forbidden();
        }
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
