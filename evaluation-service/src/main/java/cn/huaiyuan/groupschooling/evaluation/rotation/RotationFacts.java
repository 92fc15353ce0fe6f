package cn.huaiyuan.groupschooling.evaluation.rotation;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Rotation;
import cn.huaiyuan.groupschooling.evaluation.fact.School;
import cn.huaiyuan.groupschooling.evaluation.fact.Teacher;
import cn.huaiyuan.groupschooling.evaluation.fact.Unit;
import java.util.List;

/**
 * A group in a school year with all that its quotas look at. More facts than these, and any order, change no verdict.
 *
 * @param groups the groups of the memberships, as far as known
 * @param memberships every membership, in whichever group, of all these units
 * @param schools the schools of all these units, as far as known
 * @param units every unit that ever had a membership in this group, those that became such a unit, the units of the rotations and
 *        of all employments, and all that these became, as far as known; an absent one counts as not yet heard of
 * @param teachers everyone ever employed at units of the first two kinds, and everyone named by the rotations, as far as known
 * @param rotations every rotation, of whatever year, that starts from those units or is one of those teachers'
 * @param restatements of this year, about this group, its units or their schools
 */
public record RotationFacts(Group group, SchoolYear year, List<Group> groups, List<Membership> memberships,
        List<School> schools, List<Unit> units, List<Teacher> teachers, List<Rotation> rotations,
        List<Restatement> restatements) {

    public RotationFacts {
        requireNonNull(group, "group");
        requireNonNull(year, "year");
        groups = List.copyOf(groups);
        memberships = List.copyOf(memberships);
        schools = List.copyOf(schools);
        units = List.copyOf(units);
        teachers = List.copyOf(teachers);
        rotations = List.copyOf(rotations);
        restatements = List.copyOf(restatements);
    }
}
