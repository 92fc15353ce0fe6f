package cn.huaiyuan.groupschooling.evaluation.fact;

/** What a person is employed as (教职工类别). */
public enum PersonnelCategory {
    FULL_TIME_TEACHER, ADMINISTRATION, TEACHING_SUPPORT, WORKER, SUBSTITUTE, PART_TIME
}
