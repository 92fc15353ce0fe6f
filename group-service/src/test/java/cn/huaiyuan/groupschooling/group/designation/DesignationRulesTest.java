package cn.huaiyuan.groupschooling.group.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignationRulesTest {
    private static final Life OPEN = new Life(LocalDate.of(2000, 9, 1), null);
    private static final Life OVER = new Life(LocalDate.of(2000, 9, 1), LocalDate.of(2025, 9, 1));

    @ParameterizedTest(name = "school {0}, unit {1}: {2}")
    @CsvSource(textBlock = """
            known,   ,        ''
            ,        known,   ''
            ,        ,        designation.one-of
            known,   known,   designation.one-of
            unknown, ,        school.unknown
            ,        unknown, unit.unknown""")
    void oneOfTheTwo(String school, String unit, String refusals) {
        var grant = new DesignationGrant(school, unit, "document", LocalDate.of(2024, 9, 1), null);

        assertEquals(refusals, codes(DesignationRules.grant(grant, life(school), life(unit))));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(textBlock = """
            2024-09-01, 2025-08-31, ''
            2000-09-01, 2000-09-01, ''
            2000-08-31, 2025-08-31, period.outside-life
            2024-09-01, 2025-09-01, period.outside-life
            2024-09-01, ,           period.outside-life
            2024-09-01, 2024-08-31, date.order""")
    void withinTheLife(LocalDate from, LocalDate to, String refusals) {
        var grant = new DesignationGrant(null, "unit", "document", from, to);

        assertEquals(refusals, codes(DesignationRules.grant(grant, null, OVER)));
        assertEquals(refusals, codes(DesignationRules.correction(new Period(from, to), OVER)));
    }

    @ParameterizedTest(name = "{0} to {1}, ended on {2}: {3}")
    @CsvSource(textBlock = """
            2024-09-01, ,           2024-09-01, ''
            2024-09-01, ,           2030-08-31, ''
            2024-09-01, ,           2024-08-31, designation.end-before-start
            2024-09-01, 2025-08-31, 2025-08-31, ''
            2024-09-01, 2025-08-31, 2025-09-01, designation.end-later""")
    void end(LocalDate from, LocalDate to, LocalDate lastDay, String refusals) {
        assertEquals(refusals, codes(DesignationRules.end(new Period(from, to), lastDay)));
    }

    @ParameterizedTest(name = "{0} to {1}, beside 2024-09-01 to 2025-08-31: {2}")
    @CsvSource(textBlock = """
            2023-09-01, 2024-08-31, ''
            2025-09-01, ,           ''
            2023-09-01, 2024-09-01, designation.once
            2025-08-31, ,           designation.once
            2023-09-01, ,           designation.once""")
    void conflict(LocalDate from, LocalDate to, String refusal) {
        var others = List.of(new Period(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31)));

        assertEquals(refusal, codes(DesignationRules.conflict(new Period(from, to), others)));
    }

    private static Life life(String name) {
        return "known".equals(name) ? OPEN : null;
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
