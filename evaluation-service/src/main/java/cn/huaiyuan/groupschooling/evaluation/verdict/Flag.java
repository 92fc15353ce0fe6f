package cn.huaiyuan.groupschooling.evaluation.verdict;

/** What a reader should know about some of the ids behind a verdict; a flag never changes an outcome. */
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
    /** Units counted although there is no census of theirs at all. */
    CENSUS_MISSING,
    /** Units without a census of the school year: the last known one says whether they stand empty (D-30). */
    CENSUS_OLD,
    /** Teachers, units, memberships and groups about whose part in the snapshot something was entered after the freeze (D-35). */
    RESTATED_AFTER_FREEZE,
    /** Teachers counted at the one unit that their home unit, which has ended, became (D-28). */
    HOME_UNIT_ENDED,
    /** Teachers of a unit that moved to another group by the freeze who stay with this one: they had begun to rotate (D-26). */
    STAYS_AFTER_MOVE,
    /** Units in more than one group, counted once. */
    IN_SEVERAL_GROUPS,
    /** Schools with covered and uncovered units, counted as not covered. */
    PARTLY_COVERED
}
