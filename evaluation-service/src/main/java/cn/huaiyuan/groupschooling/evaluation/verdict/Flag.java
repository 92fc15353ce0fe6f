package cn.huaiyuan.groupschooling.evaluation.verdict;

/** What a reader should know about some of the ids in a verdict; a flag never changes an outcome. */
public enum Flag {
    /** Teachers of the denominator seconded elsewhere (借调) on the snapshot day. */
    SECONDED,
    /** Teachers of the denominator on any other leave on the snapshot day. */
    ON_LEAVE,
    /** Rotated teachers who are middle managers; their posting may serve another duty too. */
    MIDDLE_MANAGER,
    /** Rotated teachers whose personnel relation (人事关系) moved with them. */
    PERSONNEL_RELATION_MOVED,
    /** Rotated teachers counted only because circuit teaching (走教) is let in. */
    CIRCUIT_TEACHING,
    /** Groups whose tier no document states. */
    TIER_ASSUMED,
    /** Units counted although the year's census is not there. */
    CENSUS_MISSING,
    /** Units in more than one group, counted once. */
    IN_SEVERAL_GROUPS,
    /** Schools with covered and uncovered units, counted as not covered. */
    PARTLY_COVERED
}
