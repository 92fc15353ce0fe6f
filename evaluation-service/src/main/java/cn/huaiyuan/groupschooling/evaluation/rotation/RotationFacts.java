package cn.huaiyuan.groupschooling.evaluation.rotation;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import java.util.List;

/**
 * A group in a school year with all that its quotas look at. More facts than these, and any order, change no verdict.
 *
 * @param memberships every membership, in whichever group, of every unit that ever had one in this group
 * @param units those units, and the units of the rotations, as far as known; an absent one counts as not yet heard of
 * @param teachers everyone ever employed at those units, and everyone named by the rotations, as far as known
 * @param rotations every rotation, of whatever year, that starts from those units or is one of those teachers'
 */
public record RotationFacts(Group group, SchoolYear year, List<Membership> memberships, List<Unit> units,
        List<Teacher> teachers, List<Rotation> rotations) {

    public RotationFacts {
        requireNonNull(group, "group");
        requireNonNull(year, "year");
        memberships = List.copyOf(memberships);
        units = List.copyOf(units);
        teachers = List.copyOf(teachers);
        rotations = List.copyOf(rotations);
    }
}
