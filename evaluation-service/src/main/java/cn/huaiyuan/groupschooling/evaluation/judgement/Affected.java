package cn.huaiyuan.groupschooling.evaluation.judgement;

import cn.huaiyuan.groupschooling.evaluation.fact.Employment;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.projection.Lineage;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a batch of changes may affect, so that nothing else is judged again. */
final class Affected {
    private final Set<UUID> groups = new HashSet<>();
    private final Set<UUID> schools = new HashSet<>();
    /** Units of changed teachers and rotations. */
    private final Set<UUID> units = new HashSet<>();
    /** Units that changed, or their memberships. */
    private final Set<UUID> changedUnits = new HashSet<>();
    private final Set<String> successors = new HashSet<>();
    private final Set<UUID> teachers = new HashSet<>();
    private boolean county;

    /** Called with the state before a change, or null, and with the state after it: both sides of a move are affected. */
    void add(Object fact) {
        if (fact instanceof Teacher teacher) {
            teachers.add(teacher.id());
            units.addAll(unitsOf(teacher));
        } else if (fact instanceof Rotation rotation) {
            teachers.add(rotation.teacherId());
            units.add(rotation.fromUnitId());
            units.add(rotation.toUnitId());
        } else if (fact != null) {
            county = true;
            if (fact instanceof Group group) {
                groups.add(group.id());
            } else if (fact instanceof School school) {
                schools.add(school.id());
            } else if (fact instanceof Membership membership) {
                groups.add(membership.groupId());
                changedUnits.add(membership.unitId());
            } else if (fact instanceof Unit unit) {
                changedUnits.add(unit.id());
                unit.successions().forEach(succession -> successors.addAll(succession.successors()));
            }
        }
    }

    /** True if the coverage of the county may have changed. */
    boolean county() {
        return county;
    }

    /** The groups whose verdicts may have changed: those of every unit that the change reaches. */
    Set<UUID> groups(FactStore facts, Lineage lineage) {
        var reached = new HashSet<>(units);
        reached.addAll(changedUnits);
        // Whether a unit's teachers are counted depends on its school; with which group, on its earlier memberships.
        facts.naming(Kind.UNIT, schools).forEach(unit -> reached.add(unit.id()));
        facts.naming(Kind.MEMBERSHIP, groups).forEach(membership -> reached.add(membership.unitId()));
        var named = new HashSet<>(teachers);
        named.addAll(changedUnits);
        var concerned = new HashSet<>(teachers);
        // A changed unit affects all who rotate or work there; a changed teacher affects no other teacher.
        facts.naming(Kind.ROTATION, named).forEach(rotation -> {
            reached.add(rotation.fromUnitId());
            reached.add(rotation.toUnitId());
            concerned.add(rotation.teacherId());
        });
        facts.byId(Kind.TEACHER, concerned).forEach(teacher -> reached.addAll(unitsOf(teacher)));
        facts.naming(Kind.TEACHER, changedUnits).forEach(teacher -> reached.addAll(unitsOf(teacher)));
        // A teacher of a unit that has ended is counted at the one that it became.
        add(lineage.named(successors), reached);
        add(lineage.predecessors(facts.byId(Kind.UNIT, changedUnits)), reached);
        add(lineage.withHeirs(facts.byId(Kind.UNIT, reached)), reached);
        var affected = new HashSet<>(groups);
        facts.naming(Kind.MEMBERSHIP, reached).forEach(membership -> affected.add(membership.groupId()));
        return affected;
    }

    private static void add(Collection<Unit> some, Set<UUID> reached) {
        some.forEach(unit -> reached.add(unit.id()));
    }

    private static Set<UUID> unitsOf(Teacher teacher) {
        return teacher.employments().stream().map(Employment::unitId).collect(Collectors.toSet());
    }
}
