package cn.huaiyuan.groupschooling.evaluation.verdict;

/** Kinds of facts that a rule may find missing. */
public enum FactKind {
    SCHOOL, UNIT, GROUP, TEACHER, CENSUS
}
