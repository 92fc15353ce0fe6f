package cn.huaiyuan.groupschooling.evaluation.fact;

/** Whether an entry of the register stands, or was voided as a mistake: a voided one never was. */
public enum EntryStatus {
    ACTIVE, VOIDED
}
