package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.staffing.unit.Reach;

/**
 * A career that is to be corrected.
 *
 * @param teacher      with the career as it is recorded
 * @param after        the career after the change
 * @param reach        of the caller
 * @param endRotations true if rotations that no longer fit are to end with the employment
 * @param reason       in the caller's words; null if none is needed
 */
public record CareerChange(Teacher teacher, Career after, Reach reach, boolean endRotations, String reason) {
}
