package cn.huaiyuan.groupschooling.evaluation.fact;

/** Honours (荣誉, not titles) that the plan names or that a parameter may add under its 等. */
public enum HonourKind {
    BACKBONE_TEACHER, RISING_STAR, SUBJECT_LEADER, SPECIAL_GRADE, MASTER_TEACHER
}
