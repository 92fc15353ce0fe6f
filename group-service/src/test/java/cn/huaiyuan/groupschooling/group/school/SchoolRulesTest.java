package cn.huaiyuan.groupschooling.group.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolRulesTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);

    @ParameterizedTest(name = "{0} closed {1}: {2}")
    @CsvSource(textBlock = """
            2134000001,           , ''
            3134999999, 2000-09-02, ''
            5134000001,           , ''
            2234000001,           , ''
            2034000001,           , school.code
            2133000001,           , school.code
            213400001,            , school.code
            21340000011,          , school.code
            213400000X,           , school.code
            2134000001, 2000-09-01, life.order
            2133000001, 1999-09-01, school.code life.order""")
    void registration(String code, LocalDate closedOn, String refusals) {
        assertEquals(refusals, codes(SchoolRules.registration(code, wanted(closedOn, null))));
    }

    @ParameterizedTest(name = "reason <{0}>: {1}")
    @CsvSource(textBlock = """
            renamed, ''
            '  ',    reason.required
            ,        reason.required""")
    void change(String reason, String refusals) {
        assertEquals(refusals, codes(SchoolRules.change("2134000001", wanted(null, reason))));
    }

    private static SchoolRegistration wanted(LocalDate closedOn, String reason) {
        return new SchoolRegistration("name", School.Ownership.PUBLIC, null, OPENED, closedOn, reason);
    }

    private static String codes(cn.huaiyuan.groupschooling.kit.problem.Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
