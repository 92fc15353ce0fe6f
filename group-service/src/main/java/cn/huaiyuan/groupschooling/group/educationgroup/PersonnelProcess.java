package cn.huaiyuan.groupschooling.group.educationgroup;

/** 教师招聘、岗位晋升、职称评审、教师交流、教师培训: what headquarters run for the whole group, where it is tight. */
public enum PersonnelProcess {
    TEACHER_RECRUITMENT, POST_PROMOTION, TITLE_REVIEW, TEACHER_ROTATION, TEACHER_TRAINING
}
