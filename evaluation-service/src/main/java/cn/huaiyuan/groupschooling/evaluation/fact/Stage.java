package cn.huaiyuan.groupschooling.evaluation.fact;

/** What a unit teaches (学段); only PRIMARY and JUNIOR are compulsory. */
public enum Stage {
    PRIMARY, JUNIOR, SENIOR_HIGH, SPECIAL, VOCATIONAL
}
