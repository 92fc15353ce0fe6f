package cn.huaiyuan.groupschooling.evaluation.projection;

import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * A kind of fact: the noun of its event types, the record it is read as, and whom it names.
 *
 * @param <T>   the record
 * @param noun  the part of the event type before the first dot
 * @param verbs the parts after it that are known, each in version 1
 * @param refs  ids of groups, units and teachers in it
 */
public record Kind<T>(String noun, Set<String> verbs, Class<T> type, Function<T, Set<UUID>> refs) {
    public static final Kind<School> SCHOOL = new Kind<>("school",
            Set.of("registered", "changed", "renamed", "reclassified", "voided", "closed", "merged", "split"),
            School.class,
            school -> Set.of());
    public static final Kind<Unit> UNIT = new Kind<>("unit",
            Set.of("registered", "changed", "renamed", "reclassified", "moved", "closed", "merged", "split",
                    "voided"),
            Unit.class, Kind::idsOf);
    public static final Kind<Census> CENSUS = new Kind<>("census", Set.of("recorded", "corrected", "voided"),
            Census.class,
            census -> Set.of(census.unitId()));
    public static final Kind<Group> GROUP = new Kind<>("group", Set.of("founded", "changed", "renamed", "voided"),
            Group.class,
            group -> Set.of(group.id()));
    public static final Kind<Membership> MEMBERSHIP = new Kind<>("membership", Set.of("started", "changed", "voided"),
            Membership.class,
            membership -> Set.of(membership.groupId(), membership.unitId()));
    public static final Kind<Teacher> TEACHER = new Kind<>("teacher", Set.of("registered", "changed"), Teacher.class,
            Kind::unitsOf);
    public static final Kind<Rotation> ROTATION = new Kind<>("rotation",
            Set.of("registered", "started", "finished", "cancelled"), Rotation.class,
            rotation -> new HashSet<>(Arrays.asList(rotation.teacherId(), rotation.fromUnitId(), rotation.toUnitId())));
    public static final Kind<SpecialFund> FUND = new Kind<>("fund", Set.of("opened", "closed"), SpecialFund.class,
            fund -> Set.of());

    private static final List<Kind<?>> ALL = List.of(SCHOOL, UNIT, CENSUS, GROUP, MEMBERSHIP, TEACHER, ROTATION, FUND);

    /** The kind that an event type tells of, empty for types that are not used. Only version 1 is known. */
    public static Optional<Kind<?>> of(String eventType) {
        return ALL.stream().filter(
                kind -> kind.verbs().stream().anyMatch(verb -> eventType.equals(kind.noun() + "." + verb + ".v1")))
                .findFirst();
    }

    private static Set<UUID> idsOf(Unit unit) {
        var ids = new HashSet<>(Set.of(unit.id(), unit.schoolId()));
        unit.schools().forEach(school -> ids.add(school.schoolId()));
        return ids;
    }

    private static Set<UUID> unitsOf(Teacher teacher) {
        var units = new HashSet<UUID>();
        teacher.employments().forEach(employment -> units.add(employment.unitId()));
        return units;
    }
}
