package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.problem.Violations;

/** What is recorded elsewhere and rests on a teacher's career. */
public interface RestsOnCareer {
    /**
     * Notes what would no longer fit. To be called with the teacher's row locked.
     *
     * @return does what follows from the change; to be run in the same transaction once nothing is refused
     */
    Runnable follow(CareerChange change, Violations violations);
}
