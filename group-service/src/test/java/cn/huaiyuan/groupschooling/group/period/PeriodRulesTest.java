package cn.huaiyuan.groupschooling.group.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodRulesTest {
    private static final Life LIFE = new Life(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
    private static final Life OPEN_ENDED = new Life(LocalDate.of(2020, 1, 1), null);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2020-01-01..2029-12-31,                         ''
            2020-01-01..2024-12-31 2025-01-01..2029-12-31,  ''
            2025-01-01..2029-12-31 2020-01-01..2024-12-31,  ''
            2020-01-01..2020-01-01,                         ''
            2020-01-01..2025-01-01 2025-01-01..2029-12-31,  period.overlap@/tiers/1
            2020-01-01..2025-01-01 2021-01-01..2022-01-01,  period.overlap@/tiers/1
            2019-12-31..2025-01-01,                         period.outside-life@/tiers/0
            2020-01-01..2030-01-01,                         period.outside-life@/tiers/0
            2020-01-01..,                                   period.outside-life@/tiers/0
            2025-01-02..2025-01-01,                         date.order@/tiers/0/validTo""")
    void closedLife(String periods, String refusals) {
        assertEquals(refusals, check(periods, LIFE));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2020-01-01..,                          ''
            2020-01-01..2024-12-31 2025-01-01..,   ''
            2020-01-01.. 2025-01-01..,             period.overlap@/tiers/1
            2019-12-31..,                          period.outside-life@/tiers/0""")
    void openLife(String periods, String refusals) {
        assertEquals(refusals, check(periods, OPEN_ENDED));
    }

    private static String check(String periods, Life life) {
        var violations = new Violations();
        PeriodRules.check(parse(periods), life, "/tiers", violations);
        return String.join(" ", violations.found().stream().map(PeriodRulesTest::text).toList());
    }

    private static String text(Violation violation) {
        return violation.code() + "@" + violation.pointer();
    }

    private static List<Period> parse(String periods) {
        return Arrays.stream(periods.split(" ")).map(text -> text.split("\\.\\.", -1)).map(
                ends -> new Period(LocalDate.parse(ends[0]), ends[1].isEmpty() ? null : LocalDate.parse(ends[1])))
                .toList();
    }
}
