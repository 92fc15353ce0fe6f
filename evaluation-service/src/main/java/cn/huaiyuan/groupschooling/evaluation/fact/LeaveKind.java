package cn.huaiyuan.groupschooling.evaluation.fact;

/** Whether a teacher in post is away for reasons that staffing-service keeps to itself, or seconded (借调). */
public enum LeaveKind {
    ABSENCE, SECONDMENT
}
