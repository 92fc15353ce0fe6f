package cn.huaiyuan.groupschooling.group.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemesterTest {
    @ParameterizedTest(name = "{0}, the second from {1}: {2} to {3}")
    @CsvSource(textBlock = """
            2026-2027-1, --02-01, 2026-09-01, 2027-01-31
            2026-2027-2, --02-01, 2027-02-01, 2027-08-31
            2023-2024-2, --02-01, 2024-02-01, 2024-08-31
            2023-2024-1, --03-01, 2023-09-01, 2024-02-29""")
    void days(String text, MonthDay secondBegins, LocalDate from, LocalDate to) {
        var semester = Semester.parse(text).orElseThrow();

        assertEquals(new Period(from, to), semester.days(secondBegins));
        assertEquals(text, semester.toString());
    }

    @ParameterizedTest(name = "{0} is none")
    @CsvSource(textBlock = """
            2026-2027
            2026-2027-0
            2026-2027-3
            2026-2028-1
            2026-1
            2026-2027-1x""")
    void noSemester(String text) {
        assertEquals(true, Semester.parse(text).isEmpty());
    }
}
