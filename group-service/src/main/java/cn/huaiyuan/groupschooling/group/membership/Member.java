package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.unit.Unit;

/** A unit as a member of a group, in which it is or was on some day: what all its memberships in the group share. */
public record Member(EducationGroup group, Unit unit) {
}
