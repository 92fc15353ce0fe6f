package cn.huaiyuan.groupschooling.group.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SemesterTest {
    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource(textBlock = """
            2026-2027-1, 2026-09-01, 2027-01-31
            2026-2027-2, 2027-02-01, 2027-08-31
            2023-2024-2, 2024-02-01, 2024-08-31""")
    void days(String text, LocalDate from, LocalDate to) {
        var semester = Semester.parse(text).orElseThrow();

        assertEquals(new Period(from, to), semester.days());
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
