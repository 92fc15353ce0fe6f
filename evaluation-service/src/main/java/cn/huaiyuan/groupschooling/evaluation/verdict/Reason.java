package cn.huaiyuan.groupschooling.evaluation.verdict;

/** Why a verdict has its outcome; the codes are stable. */
public enum Reason {
    /** The share reaches the threshold. */
    THRESHOLD_REACHED,
    /** The share stays below the threshold. */
    THRESHOLD_MISSED,
    /** The rule binds groups of the other tier. */
    OTHER_TIER,
    /** The school year has not begun on the day of the verdict (D-31). */
    NOT_BEGUN,
    /** The school year began, or the day lies, before the plan was issued (D-32). */
    BEFORE_PLAN,
    /** The group was entered by mistake and voided. */
    GROUP_VOIDED,
    /** The group was founded after the snapshot day of the school year. */
    GROUP_FOUNDED_AFTER_SNAPSHOT,
    /** The group no longer existed on the snapshot day. */
    GROUP_DISSOLVED_BEFORE_SNAPSHOT,
    /** The group existed on the snapshot day, but no tier is recorded for it. */
    NO_TIER_ON_SNAPSHOT,
    /** The group has no teacher to count. */
    NO_TEACHERS,
    /** No teacher rotated, so there is nobody of whom a part could hold an honour. */
    NO_ROTATED_TEACHERS,
    /** There is no unit to cover. */
    NO_UNITS,
    /** The parameters set no target for the rule's deadline. */
    TARGET_NOT_SET,
    /** Facts that the answer needs have not arrived; the verdict lists them. */
    FACTS_MISSING
}
