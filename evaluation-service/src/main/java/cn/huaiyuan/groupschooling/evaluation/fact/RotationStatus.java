package cn.huaiyuan.groupschooling.evaluation.fact;

/** Where a rotation stands. */
public enum RotationStatus {
    PLANNED, RUNNING, FINISHED, CANCELLED
}
