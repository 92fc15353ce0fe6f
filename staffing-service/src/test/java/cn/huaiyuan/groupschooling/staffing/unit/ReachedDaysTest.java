package cn.huaiyuan.groupschooling.staffing.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachedDaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @ParameterizedTest(name = "{0}..{1} within {2}..{3}: {4}")
    @CsvSource({"2024-02-20, , 2015-09-01, , 2026-11-24", "2024-02-20, 2025-08-31, 2015-09-01, , 2025-08-31",
            "2024-02-20, , 2015-09-01, 2025-01-31, 2025-01-31", "2024-02-20, , 2015-09-01, 2024-02-20, 2024-02-20",
            "2024-02-20, , 2015-09-01, 2024-02-19, ", "2024-02-20, 2025-08-31, 2025-09-01, , ",
            "2027-01-01, , 2015-09-01, , 2027-01-01", "2024-02-20, , 2027-09-01, 2028-08-31, 2027-09-01",
            "2024-02-20, 2026-12-31, 2026-11-25, , 2026-11-25", "2024-02-20, 2026-12-31, 2026-11-24, , 2026-11-24"})
    void findsTheDayNearestToToday(LocalDate from, LocalDate to, LocalDate first, LocalDate last, LocalDate nearest) {
        assertEquals(Optional.ofNullable(nearest),
                new ReachedDays(UUID.randomUUID(), from, to).nearest(TODAY, first, last));
    }
}
