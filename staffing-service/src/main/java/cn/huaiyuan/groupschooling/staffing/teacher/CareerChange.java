package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.staffing.unit.Reach;

/**
 * A career that is to be told otherwise.
 *
 * @param teacher      with the career as it is recorded
 * @param after        the career as it is to be
 * @param reach        of the one who changes it
 * @param endRotations whether rotations that no longer fit are to end with the employment
 * @param reason       in the words of the one who changes it; null where none is needed
 */
public record CareerChange(Teacher teacher, Career after, Reach reach, boolean endRotations, String reason) {
}
