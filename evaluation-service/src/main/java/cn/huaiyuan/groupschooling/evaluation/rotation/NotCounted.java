package cn.huaiyuan.groupschooling.evaluation.rotation;

/** Why a rotation does not count for a group's quota, in the order in which the reasons are looked for. */
public enum NotCounted {
    /** It never took place, or has not begun by the date of the verdict. */
    NOT_BEGUN,
    /** Its teacher is not in the group's snapshot: another group's, hired later, support staff … */
    TEACHER_NOT_IN_SNAPSHOT,
    /** On the start date its teacher was not employed. */
    NOT_EMPLOYED,
    /** On the start date its teacher was a school leader (D-24). */
    SCHOOL_LEADER,
    /** Circuit teaching (走教), which is not let in or has less than half of the lessons at the destination. */
    NOT_FULL_TIME,
    /** The planned days hold no whole teaching period, or too few of them (D-22). */
    PLANNED_TOO_SHORT,
    /** It ended before enough of a teaching period was served (D-22). */
    SERVED_TOO_SHORT,
    /** One of its units is not known yet. */
    UNIT_UNKNOWN,
    /** Both units lie on one campus. */
    SAME_CAMPUS,
    /** On the start date the unit of origin was no member of the group. */
    ORIGIN_OUTSIDE_GROUP,
    /** On the start date the destination was no member of the group. */
    DESTINATION_OUTSIDE_GROUP,
    /** It leads back to, or was soon undone by a way back to, where the teacher came from. */
    THERE_AND_BACK,
    /** It was called off after it had begun, and nobody said on which day: how much was served is not known (D-34). */
    END_UNKNOWN,
    /** It began in another school year; if it lasts into this one it is in the stock. */
    BEGUN_IN_OTHER_YEAR
}
