package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.unit.Unit;

/** A unit that is or was in a group: what all its memberships in the group have in common. */
public record Member(EducationGroup group, Unit unit) {
}
