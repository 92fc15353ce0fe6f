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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of fact: the noun of its events, the record that it is read as, and the ids in it.
 *
 * @param <T>   the record
 * @param noun  the part of the event type before the verb
 * @param refs  ids of groups, units and teachers in it
 */
public record Kind<T>(String noun, Class<T> type, Function<T, Set<UUID>> refs) {
    public static final Kind<School> SCHOOL = new Kind<>("school", School.class, school -> Set.of());
    public static final Kind<Unit> UNIT = new Kind<>("unit", Unit.class, Kind::idsOf);
    public static final Kind<Census> CENSUS = new Kind<>("census", Census.class, census -> Set.of(census.unitId()));
    public static final Kind<Group> GROUP = new Kind<>("group", Group.class, group -> Set.of(group.id()));
    public static final Kind<Membership> MEMBERSHIP = new Kind<>("membership", Membership.class,
            membership -> Set.of(membership.groupId(), membership.unitId()));
    public static final Kind<Teacher> TEACHER = new Kind<>("teacher", Teacher.class, Kind::unitsOf);
    public static final Kind<Rotation> ROTATION = new Kind<>("rotation", Rotation.class,
            rotation -> new HashSet<>(Arrays.asList(rotation.teacherId(), rotation.fromUnitId(), rotation.toUnitId())));

    private static final Map<String, Kind<?>> ALL = Stream
            .of(SCHOOL, UNIT, CENSUS, GROUP, MEMBERSHIP, TEACHER, ROTATION)
            .collect(Collectors.toUnmodifiableMap(Kind::noun, Function.identity()));

    /** The nouns of all kinds. */
    public static Set<String> nouns() {
        return ALL.keySet();
    }

    /** @param noun one of {@link #nouns()} */
    public static Kind<?> of(String noun) {
        return ALL.get(noun);
    }

    private static Set<UUID> idsOf(Unit unit) {
        var ids = unit.schoolIds();
        ids.add(unit.id());
        return ids;
    }

    private static Set<UUID> unitsOf(Teacher teacher) {
        var units = new HashSet<UUID>();
        teacher.employments().forEach(employment -> units.add(employment.unitId()));
        return units;
    }
}
