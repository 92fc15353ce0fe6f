package cn.huaiyuan.groupschooling.evaluation.fact;

/** Whether a rotated teacher works at the destination alone or circulates between campuses (走教). */
public enum RotationMode {
    FULL_TIME, CIRCUIT
}
