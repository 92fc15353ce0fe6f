package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.rotation.Footing.Cut;
import cn.huaiyuan.groupschooling.staffing.teacher.CareerChange;
import cn.huaiyuan.groupschooling.staffing.teacher.RestsOnCareer;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

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
        var cuts = cuts(change);
        cuts.forEach(cut -> RotationRules.cut(cut, change.reach(), change.endRotations(), violations));
        var reason = change.reason() == null ? "teacher " + change.teacher().staffNumber() : change.reason();
        return () -> outbox.recordAll(cuts.stream().map(cut -> end(cut, reason)).toList());
    }

    private List<Cut> cuts(CareerChange change) {
        var before = change.teacher().career();
        if (before.employments().equals(change.after().employments())) {
            return List.of();
        }
        var standing = rotations.standingOf(change.teacher().id());
        return Footing.cuts(standing, units.byId(Rotation.unitsOf(standing)), before, change.after(),
                LocalDate.now(clock));
    }

    private static Event end(Cut cut, String reason) {
        var rotation = cut.rotation();
        var before = RotationState.of(rotation);
        if (rotation.hasBegun()) {
            rotation.endWithEmployment(cut.until());
        } else {
            rotation.cancel();
        }
        var type = rotation.status() == Rotation.Status.FINISHED ? "rotation.finished.v1" : "rotation.cancelled.v1";
        return new Event(type, rotation, RotationState.of(rotation), before, reason);
    }
}
