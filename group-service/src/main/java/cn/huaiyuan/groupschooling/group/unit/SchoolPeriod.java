package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.school.School;

/** From when to when a unit is a part of a school. */
public record SchoolPeriod(School school, Period period) {
}
