package cn.huaiyuan.groupschooling.evaluation.verdict;

/** Kinds of facts that a rule may find missing. */
public enum FactKind {
    /** Facts that have not arrived: nothing is decided without them. */
    SCHOOL(true), UNIT(true), GROUP(true), TEACHER(true), CENSUS(true),
    /** Teachers whose home unit has ended and is not one other unit now: not counted (D-28). */
    HOME_UNIT(false),
    /** Teachers outside the establishment whose contract has no recorded length: not counted (D-29). */
    CONTRACT(false),
    /** Rotations that were called off after they had begun, nobody says on which day: not counted (D-34). */
    ROTATION_END(false);

    private final boolean decisive;

    FactKind(boolean decisive) {
        this.decisive = decisive;
    }

    /** True if nothing is decided while one is missing, false if only a verdict that it could change waits. */
    public boolean isDecisive() {
        return decisive;
    }
}
