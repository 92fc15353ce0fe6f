package cn.huaiyuan.groupschooling.funding.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0} opened {1}: {2}")
    @CsvSource(textBlock = """
            2024, 2024-03-01, ''
            2026, 2026-11-24, ''
            2027, 2026-11-24, ''
            2023, 2026-01-01, fund.year
            2028, 2026-01-01, fund.year
            2026, 2026-11-25, date.future
            2030, 2030-01-01, fund.year date.future""")
    void opening(int year, LocalDate openedOn, String refusals) {
        assertEquals(refusals, codes(FundRules.opening(year, openedOn, TODAY).found()));
    }

    @ParameterizedTest(name = "opened 2026-01-05, closed {0}: {1}")
    @CsvSource(textBlock = """
            2026-01-05, ''
            2026-11-24, ''
            2026-01-04, date.order
            2026-11-25, date.future""")
    void closing(LocalDate on, String refusals) {
        assertEquals(refusals, codes(FundRules.closing(LocalDate.of(2026, 1, 5), on, TODAY).found()));
    }

    private static String codes(List<Violation> violations) {
        return String.join(" ", violations.stream().map(Violation::code).toList());
    }
}
