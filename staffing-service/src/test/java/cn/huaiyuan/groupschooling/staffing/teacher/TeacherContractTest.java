package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeacherContractTest {
    private static final LocalDate DAY = LocalDate.of(2020, 9, 1);

    @Test
    void registered() {
        EventContract.check("teacher.registered.v1", TeacherState.of(teacher()), null);
    }

    @Test
    void changed() {
        var teacher = teacher();
        var before = TeacherState.of(teacher);
        teacher.moveTo(UUID.randomUUID(), DAY.plusYears(1));

        EventContract.check("teacher.changed.v1", TeacherState.of(teacher), before);
    }

    private static Teacher teacher() {
        var teacher = new Teacher("T000123");
        teacher.describe("样例教师", "1");
        teacher.pursue(new Career(
                List.of(new Employment(UUID.randomUUID(), Employment.Category.FULL_TIME_TEACHER, false, 36,
                        Employment.Rank.MIDDLE_MANAGER, DAY, null)),
                List.of(new Honour(Honour.Kind.SPECIAL_GRADE, Honour.Level.PROVINCE, DAY, null, null),
                        new Honour(Honour.Kind.RISING_STAR, Honour.Level.CITY, DAY, DAY, "文号")),
                List.of(new Leave(Leave.Kind.SECONDMENT, DAY, null))));
        return teacher;
    }
}
