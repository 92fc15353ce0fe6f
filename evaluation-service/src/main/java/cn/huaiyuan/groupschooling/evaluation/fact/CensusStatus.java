package cn.huaiyuan.groupschooling.evaluation.fact;

/** Whether a census stands or was voided as a mistake. */
public enum CensusStatus {
    ACTIVE, VOIDED
}
