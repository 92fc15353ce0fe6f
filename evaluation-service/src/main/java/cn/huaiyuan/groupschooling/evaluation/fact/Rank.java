package cn.huaiyuan.groupschooling.evaluation.fact;

/** Cadre rank: school leader (校级领导) or middle manager (中层管理干部). */
public enum Rank {
    NONE, MIDDLE_MANAGER, SCHOOL_LEADER
}
