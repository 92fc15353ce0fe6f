package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.problem.Violations;

/** Records that depend on a teacher's career. */
public interface RestsOnCareer {
    /**
     * Adds what would no longer fit. Called with the teacher's row locked.
     *
     * @return adapts those records; run in the same transaction if the change is not refused
     */
    Runnable follow(CareerChange change, Violations violations);
}
