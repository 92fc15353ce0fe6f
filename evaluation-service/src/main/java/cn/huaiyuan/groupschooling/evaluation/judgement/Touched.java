package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Collects whom a batch of changes touches, so that nothing else is judged again. */
final class Touched {
    private final Set<UUID> groups = new HashSet<>();
    private final Set<UUID> units = new HashSet<>();
    private final Set<UUID> teachers = new HashSet<>();
    private final Set<UUID> waitedFor = new HashSet<>();
    private boolean county;

    /** Notes a state, the one before the change as well as the one after it: both sides of a move are touched. */
    void note(Object fact) {
        if (fact instanceof Teacher teacher) {
            teachers.add(teacher.id());
            teacher.employments().forEach(employment -> units.add(employment.unitId()));
        } else if (fact instanceof Rotation rotation) {
            teachers.add(rotation.teacherId());
            units.add(rotation.fromUnitId());
            units.add(rotation.toUnitId());
        } else {
            county = true;
            if (fact instanceof Group group) {
                groups.add(group.id());
            } else if (fact instanceof Membership membership) {
                groups.add(membership.groupId());
                units.add(membership.unitId());
            } else if (fact instanceof Unit unit) {
                units.add(unit.id());
                waitedFor.add(unit.id());
            }
        }
    }

    /** True where the coverage of the county may have changed. */
    boolean county() {
        return county;
    }

    /** The groups whose verdicts may have changed: those of every unit that the change reaches. */
    Set<UUID> groups(FactStore facts) {
        var reached = new HashSet<>(units);
        var concerned = new HashSet<>(teachers);
        if (!waitedFor.isEmpty()) {
            // A unit of no group can hold up the verdicts on a group whose teacher once rotated there.
            facts.naming(Kind.ROTATION, waitedFor).forEach(rotation -> concerned.add(rotation.teacherId()));
        }
        facts.byId(Kind.TEACHER, concerned)
                .forEach(teacher -> teacher.employments().forEach(employment -> reached.add(employment.unitId())));
        var named = new HashSet<>(teachers);
        named.addAll(units);
        facts.naming(Kind.ROTATION, named).forEach(rotation -> {
            reached.add(rotation.fromUnitId());
            reached.add(rotation.toUnitId());
        });
        var touched = new HashSet<>(groups);
        facts.naming(Kind.MEMBERSHIP, reached).forEach(membership -> touched.add(membership.groupId()));
        return touched;
    }
}
