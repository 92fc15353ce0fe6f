package cn.huaiyuan.groupschooling.evaluation.fact;

/** Why a teacher in post is away; SECONDMENT is 借调. */
public enum LeaveKind {
    SICK, MATERNITY, STUDY, SECONDMENT, OTHER
}
