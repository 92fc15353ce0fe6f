package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.rotation.Footing.Cut;
import cn.huaiyuan.groupschooling.staffing.rotation.Rotation.Status;
import cn.huaiyuan.groupschooling.staffing.teacher.CareerChange;
import cn.huaiyuan.groupschooling.staffing.teacher.RestsOnCareer;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Lets no employment end under a rotation: the change is refused, or the rotation ends with it. */
@ApplicationScoped
class RotationsOnCareer implements RestsOnCareer {
    @Inject
    Rotations rotations;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;

    @Override
    public Runnable follow(CareerChange change, Violations violations) {
        var before = change.teacher().career();
        if (before.employments().equals(change.after().employments())) {
            return () -> {
            };
        }
        var standing = rotations.standingOf(change.teacher().id());
        var cuts = Footing.cuts(standing, units.byId(Rotation.unitsOf(standing)), before, change.after(),
                LocalDate.now(clock));
        // What is only planned is cancelled first: what has begun may have gone on into its days.
        var planned = cuts.stream().map(Cut::rotation).filter(rotation -> !rotation.hasBegun()).toList();
        var staying = standing.stream().filter(rotation -> !planned.contains(rotation)).toList();
        cuts.forEach(cut -> RotationRules.cut(cut, cut.lastDay(staying), change.reach(), change.endRotations(),
                violations));
        var reason = change.reason() == null ? "teacher " + change.teacher().staffNumber() : change.reason();
        return () -> end(cuts, planned, staying, reason);
    }

    private void end(List<Cut> cuts, List<Rotation> planned, List<Rotation> staying, String reason) {
        outbox.recordAll(planned.stream()
                .map(rotation -> event("rotation.cancelled.v1", rotation, Rotation::cancel, reason)).toList());
        outbox.recordAll(cuts.stream().filter(cut -> cut.rotation().hasBegun())
                .map(cut -> event(cut.rotation().status() == Status.CANCELLED
                        ? "rotation.cancelled.v1"
                        : "rotation.finished.v1", cut.rotation(),
                        rotation -> rotation.endWithEmployment(cut.lastDay(staying)), reason))
                .toList());
    }

    private static Change<?> event(String type, Rotation rotation, Consumer<Rotation> step, String reason) {
        var before = RotationState.of(rotation);
        step.accept(rotation);
        return new Change<>(type, rotation, RotationState.of(rotation), before, reason);
    }
}
