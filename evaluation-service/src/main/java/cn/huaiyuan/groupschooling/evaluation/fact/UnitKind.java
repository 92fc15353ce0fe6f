package cn.huaiyuan.groupschooling.evaluation.fact;

/** Whether a unit is a regular one or a teaching point (教学点). */
public enum UnitKind {
    REGULAR, TEACHING_POINT
}
