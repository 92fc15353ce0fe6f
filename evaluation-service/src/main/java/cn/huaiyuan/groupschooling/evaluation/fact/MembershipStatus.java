package cn.huaiyuan.groupschooling.evaluation.fact;

/** Whether a membership stands or was voided as a mistake. */
public enum MembershipStatus {
    ACTIVE, VOIDED
}
