package cn.huaiyuan.groupschooling.group.designation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingRulesTest {
    @ParameterizedTest(name = "opened {0}, closed {1}, on {2}: {3}")
    @CsvSource(textBlock = """
            2023-09-01, ,           2023-08-31, false
            2023-09-01, ,           2023-09-01, true
            2023-09-01, ,           2026-09-01, true
            2023-09-01, ,           2026-09-02, false
            2023-09-01, 2025-09-01, 2025-08-31, true
            2023-09-01, 2025-09-01, 2025-09-01, false
            2024-02-29, ,           2027-02-28, true
            2024-02-29, ,           2027-03-01, false""")
    void newForThreeYears(LocalDate openedOn, LocalDate closedOn, LocalDate day, boolean isNew) {
        assertEquals(isNew, StandingRules.isNew(new Life(openedOn, closedOn), 3, day));
    }

    /** The list's query and the rule agree on every pair of days around leap days. */
    @Test
    void theEarliestOpeningIsTheFirstThatIsStillNew() {
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2029; day = day.plusDays(1)) {
            var since = StandingRules.newSince(3, day);

            assertEquals(true, StandingRules.isNew(new Life(since, null), 3, day), since + " on " + day);
            assertEquals(false, StandingRules.isNew(new Life(since.minusDays(1), null), 3, day), since + " on " + day);
        }
    }
}
