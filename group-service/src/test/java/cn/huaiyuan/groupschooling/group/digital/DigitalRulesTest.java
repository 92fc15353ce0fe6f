package cn.huaiyuan.groupschooling.group.digital;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitalRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Life UNIT = new Life(LocalDate.of(2020, 9, 1), LocalDate.of(2026, 9, 1));

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(textBlock = """
            2025, TEACHING,            ''
            2025, TEACHING GOVERNANCE, ''
            2020, TEACHING,            ''
            2019, TEACHING,            digital.unit-closed
            2026, TEACHING,            digital.unit-closed
            2027, TEACHING,            school-year.future digital.unit-closed
            2025, TEACHING TEACHING,   digital.field-twice""")
    void recording(int year, String fields, String refusals) {
        assertEquals(refusals,
                codes(DigitalRules.recording(new SchoolYear(year), findings(fields), UNIT, TODAY)));
    }

    private static DigitalFindings findings(String fields) {
        return new DigitalFindings(Stream.of(fields.split(" "))
                .map(field -> new DigitalRecord.Finding(DigitalRecord.Field.valueOf(field), "text", null, null))
                .toList(), null);
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
