package cn.huaiyuan.groupschooling.evaluation.rotation;

/** Why a rotation does not count for a group's quota, in the order in which the reasons are looked for. */
public enum NotCounted {
    /** It was cancelled, or has not begun by the date of the verdict. */
    NOT_BEGUN,
    /** Its teacher is not in the group's snapshot: another group's, hired later, a school leader, support staff … */
    TEACHER_NOT_IN_SNAPSHOT,
    /** Circuit teaching (走教), which is not let in or has less than half of the lessons at the destination. */
    NOT_FULL_TIME,
    /** It was planned for less than the shortest countable length. */
    PLANNED_TOO_SHORT,
    /** It ended before enough of a semester was served. */
    SERVED_TOO_SHORT,
    /** One of its units is not known yet. */
    UNIT_UNKNOWN,
    /** Both units lie on one campus. */
    SAME_CAMPUS,
    /** On the start date the unit of origin did not have this group as its primary one. */
    ORIGIN_OUTSIDE_GROUP,
    /** On the start date the destination was no member of the group. */
    DESTINATION_OUTSIDE_GROUP,
    /** It leads back to, or was soon undone by a way back to, where the teacher came from. */
    THERE_AND_BACK,
    /** It began in another school year; if it lasts into this one it is in the stock. */
    BEGUN_IN_OTHER_YEAR
}
