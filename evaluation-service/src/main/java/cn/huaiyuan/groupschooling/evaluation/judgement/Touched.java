package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.Lineage;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Collects whom a batch of changes touches, so that nothing else is judged again. */
final class Touched {
    private final Set<UUID> groups = new HashSet<>();
    private final Set<UUID> units = new HashSet<>();
    private final Set<UUID> teachers = new HashSet<>();
    private final Set<UUID> waitedFor = new HashSet<>();
    private final Set<UUID> places = new HashSet<>();
    private final Set<UUID> schools = new HashSet<>();
    private boolean county;

    /** Notes a state, the one before the change, if any, as well as the one after it: both sides of a move are touched. */
    void note(Object fact) {
        if (fact == null) {
            return;
        }
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
                places.add(membership.unitId());
            } else if (fact instanceof Unit unit) {
                places.add(unit.id());
                waitedFor.add(unit.id());
            } else if (fact instanceof School school) {
                schools.add(school.id());
            }
        }
    }

    /** True where the coverage of the county may have changed. */
    boolean county() {
        return county;
    }

    /** The groups whose verdicts may have changed: those of every unit that the change reaches. */
    Set<UUID> groups(FactStore facts, Lineage lineage) {
        var reached = new HashSet<>(units);
        // Whether a unit's teachers are counted depends on its school; with whom they are, on the groups it came from.
        facts.naming(Kind.UNIT, schools).forEach(unit -> reached.add(unit.id()));
        facts.naming(Kind.MEMBERSHIP, groups).forEach(membership -> reached.add(membership.unitId()));
        reached.addAll(places);
        var concerned = new HashSet<>(teachers);
        if (!waitedFor.isEmpty()) {
            // A unit of no group can hold up the verdicts on a group whose teacher once rotated there.
            facts.naming(Kind.ROTATION, waitedFor).forEach(rotation -> concerned.add(rotation.teacherId()));
        }
        facts.byId(Kind.TEACHER, concerned)
                .forEach(teacher -> teacher.employments().forEach(employment -> reached.add(employment.unitId())));
        // A place that changed touches all who rotate there; a teacher touches nobody else's rotations.
        var named = new HashSet<>(teachers);
        named.addAll(places);
        facts.naming(Kind.ROTATION, named).forEach(rotation -> {
            reached.add(rotation.fromUnitId());
            reached.add(rotation.toUnitId());
        });
        // A teacher of a unit that has ended is counted at the one that it became.
        lineage.withHeirs(facts.byId(Kind.UNIT, reached)).forEach(unit -> reached.add(unit.id()));
        var touched = new HashSet<>(groups);
        facts.naming(Kind.MEMBERSHIP, reached).forEach(membership -> touched.add(membership.groupId()));
        return touched;
    }
}
