package cn.huaiyuan.groupschooling.evaluation.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.SchoolCalendarParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known dates of a year's terms (D-22). */
class TeachingPeriodsTest {
    private static final SchoolCalendar CALENDAR = SchoolCalendarParameters.DEFAULT.calendar();

    @Test
    void aPeriodThatExceedsItsSemesterCountsToItsEnd() {
        var known = known("2025-08-28", "2026-02-06", "2026-03-02", "2026-07-10");

        assertEquals(5, known.daysWithin(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 6), CALENDAR));
        assertEquals(4, known.daysWithin(LocalDate.of(2025, 8, 20), LocalDate.of(2025, 8, 31), CALENDAR));
        assertTrue(known.areHeldBy(LocalDate.of(2025, 8, 28), LocalDate.of(2026, 2, 6), 1, CALENDAR));
    }

    @ParameterizedTest(name = "{0} to {1}, {2} to {3}")
    @CsvSource(textBlock = """
            2015-09-01, 2016-01-15, 2016-02-20, 2016-06-30
            2025-07-31, 2026-01-15, 2026-02-20, 2026-06-30
            2025-09-01, 2026-01-15, 2026-02-20, 2026-10-01
            2025-09-01, 2026-02-20, 2026-02-20, 2026-06-30
            2026-02-20, 2026-06-30, 2025-09-01, 2026-01-15""")
    void whatDoesNotFitIntoTheYearIsRefused(String first, String firstEnd, String second, String secondEnd) {
        assertThrows(IllegalArgumentException.class, () -> known(first, firstEnd, second, secondEnd));
    }

    private static TeachingPeriods known(String first, String firstEnd, String second, String secondEnd) {
        return new TeachingPeriods(RotationParameters.ASSUMED_PERIODS.assumed(), Map.of(new SchoolYear(2025),
                List.of(period(first, firstEnd), period(second, secondEnd))));
    }

    private static TeachingPeriod period(String first, String last) {
        return new TeachingPeriod(LocalDate.parse(first), LocalDate.parse(last));
    }
}
