package cn.huaiyuan.groupschooling.evaluation.verdict;

/** Numbers published beside a verdict; a note never changes an outcome. */
public enum Note {
    /** Teachers on a countable rotation at any time of the year, whenever it began (D-04: the stock beside the flow). */
    STOCK,
    /** Teachers of the group with a qualifying honour on the snapshot day: the most that could rotate. */
    MAX_ATTAINABLE
}
