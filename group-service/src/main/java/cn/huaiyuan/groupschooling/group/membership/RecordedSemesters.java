package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.group.unit.Unit;
import java.util.List;

/** Finds the active records of the practices of a unit in a group. The package of practices implements it. */
public interface RecordedSemesters {

    List<Semester> recorded(EducationGroup group, Unit unit);
}
