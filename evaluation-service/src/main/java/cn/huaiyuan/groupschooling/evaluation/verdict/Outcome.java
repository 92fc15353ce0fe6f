package cn.huaiyuan.groupschooling.evaluation.verdict;

/** The four answers of a rule. */
public enum Outcome {
    PASS, FAIL, NOT_APPLICABLE, INSUFFICIENT_DATA
}
