package cn.huaiyuan.groupschooling.group.school;

import cn.huaiyuan.groupschooling.group.Contract;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolContractTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);

    @ParameterizedTest
    @ValueSource(strings = {"school.registered.v1", "school.changed.v1"})
    void eventsAreAsPromised(String type) {
        var school = new School("2134000001",
                new SchoolRegistration("name", School.Ownership.PRIVATE, null, OPENED, null, null));
        var before = SchoolState.of(school);
        school.change(new SchoolRegistration("name", School.Ownership.PUBLIC, "123403210000000197", OPENED,
                LocalDate.of(2020, 9, 1), "why"));

        Contract.holds(type, SchoolState.of(school), before);
    }
}
