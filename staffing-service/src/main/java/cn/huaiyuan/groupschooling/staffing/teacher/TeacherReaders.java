package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.kit.security.Roles;

/** Who may read of teachers and their rotations. */
public final class TeacherReaders {
    /** These see everyone; {@code group-hq} and {@code member-unit} see their own, all others no one. */
    public static final String[] OF_THE_COUNTY = {Roles.EDU_BUREAU, Roles.HR_BUREAU, Roles.ESTABLISHMENT_OFFICE,
            Roles.ORGANIZATION_DEPARTMENT, Roles.SYSTEM};

    private TeacherReaders() {
    }
}
