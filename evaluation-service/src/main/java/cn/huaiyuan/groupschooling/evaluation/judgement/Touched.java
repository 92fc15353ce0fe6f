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

/** Collects whom a batch of changes touches, so that nothing else is judged again. */
final class Touched {
    private final Set<UUID> groups = new HashSet<>();
    private final Set<UUID> schools = new HashSet<>();
    /** Units of changed teachers and rotations. */
    private final Set<UUID> units = new HashSet<>();
    /** Units that changed, or their memberships. */
    private final Set<UUID> places = new HashSet<>();
    private final Set<String> successors = new HashSet<>();
    private final Set<UUID> teachers = new HashSet<>();
    private boolean county;

    /** Notes a state, the one before the change, if any, as well as the one after it: both sides of a move are touched. */
    void note(Object fact) {
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
                places.add(membership.unitId());
            } else if (fact instanceof Unit unit) {
                places.add(unit.id());
                unit.successions().forEach(succession -> successors.addAll(succession.successors()));
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
        reached.addAll(places);
        // Whether a unit's teachers are counted depends on its school, and with which group, on those it was in before.
        facts.naming(Kind.UNIT, schools).forEach(unit -> reached.add(unit.id()));
        facts.naming(Kind.MEMBERSHIP, groups).forEach(membership -> reached.add(membership.unitId()));
        var named = new HashSet<>(teachers);
        named.addAll(places);
        var concerned = new HashSet<>(teachers);
        // A place that changed touches all who rotate or work there; a teacher touches nobody else's rotations.
        facts.naming(Kind.ROTATION, named).forEach(rotation -> {
            reached.add(rotation.fromUnitId());
            reached.add(rotation.toUnitId());
            concerned.add(rotation.teacherId());
        });
        facts.byId(Kind.TEACHER, concerned).forEach(teacher -> reached.addAll(unitsOf(teacher)));
        facts.naming(Kind.TEACHER, places).forEach(teacher -> reached.addAll(unitsOf(teacher)));
        // A teacher of a unit that has ended is counted at the one that it became.
        add(lineage.named(successors), reached);
        add(lineage.predecessors(facts.byId(Kind.UNIT, places)), reached);
        add(lineage.withHeirs(facts.byId(Kind.UNIT, reached)), reached);
        var touched = new HashSet<>(groups);
        facts.naming(Kind.MEMBERSHIP, reached).forEach(membership -> touched.add(membership.groupId()));
        return touched;
    }

    private static void add(Collection<Unit> some, Set<UUID> reached) {
        some.forEach(unit -> reached.add(unit.id()));
    }

    private static Set<UUID> unitsOf(Teacher teacher) {
        return teacher.employments().stream().map(Employment::unitId).collect(Collectors.toSet());
    }
}
