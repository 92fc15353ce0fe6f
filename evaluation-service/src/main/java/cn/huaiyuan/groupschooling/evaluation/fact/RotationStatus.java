package cn.huaiyuan.groupschooling.evaluation.fact;

/** Where a rotation stands. A voided one never took place; one that was called off may have begun (D-34). */
public enum RotationStatus {
    PLANNED, RUNNING, FINISHED, CANCELLED, VOIDED
}
