package cn.huaiyuan.groupschooling.group.educationgroup;

/** 教师招聘、岗位晋升、职称评审、教师交流、教师培训: headquarters decide them for a whole tight group. */
public enum PersonnelProcess {
    TEACHER_RECRUITMENT, POST_PROMOTION, TITLE_REVIEW, TEACHER_ROTATION, TEACHER_TRAINING
}
