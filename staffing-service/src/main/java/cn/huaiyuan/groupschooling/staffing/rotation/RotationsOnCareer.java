package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.kit.calendar.Today;
import cn.huaiyuan.groupschooling.kit.outbox.Outbox;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.rotation.Footing.Cut;
import cn.huaiyuan.groupschooling.staffing.rotation.Rotation.Status;
import cn.huaiyuan.groupschooling.staffing.teacher.CareerChange;
import cn.huaiyuan.groupschooling.staffing.teacher.RestsOnCareer;
import cn.huaiyuan.groupschooling.staffing.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** If an employment that a rotation needs is to end, the change is refused, or the rotation ends with it. */
@ApplicationScoped
class RotationsOnCareer implements RestsOnCareer {
    @Inject
    Rotations rotations;
    @Inject
    Units units;
    @Inject
    Outbox outbox;
    @Inject
    Today today;

    @Override
    public Runnable follow(CareerChange change, Violations violations) {
        var before = change.teacher().career();
        if (before.employments().equals(change.after().employments())) {
            return () -> {
            };
        }
        var valid = rotations.validOf(change.teacher().id());
        var cuts = Footing.cuts(valid, units.byId(Rotation.unitsOf(valid)), before, change.after(), today.date());
        // Planned ones are cancelled first: a running one may have gone on into their days.
        var planned = cuts.stream().map(Cut::rotation).filter(rotation -> !rotation.hasBegun()).toList();
        var staying = valid.stream().filter(rotation -> !planned.contains(rotation)).toList();
        cuts.forEach(cut -> violations.addAll(
                RotationRules.cut(cut, cut.lastDay(staying), change.reach(), change.endRotations())));
        var reason = change.reason() == null ? "teacher " + change.teacher().staffNumber() : change.reason();
        return () -> end(cuts, planned, staying, reason);
    }

    private void end(List<Cut> cuts, List<Rotation> planned, List<Rotation> staying, String reason) {
        outbox.recordAll(planned.stream()
                .map(rotation -> RotationState.NOUN.changed("cancelled", rotation, reason, rotation::cancel)).toList());
        outbox.recordAll(cuts.stream().filter(cut -> cut.rotation().hasBegun())
                .map(cut -> RotationState.NOUN.changed(
                        cut.rotation().status() == Status.CANCELLED ? "cancelled" : "finished", cut.rotation(), reason,
                        () -> cut.rotation().endWithEmployment(cut.lastDay(staying))))
                .toList());
    }
}
