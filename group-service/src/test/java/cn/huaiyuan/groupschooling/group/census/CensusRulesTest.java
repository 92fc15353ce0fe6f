package cn.huaiyuan.groupschooling.group.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CensusRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LATER = TODAY.plusYears(1);
    private static final Life UNIT = new Life(LocalDate.of(1998, 9, 1), null);
    private static final Life LATE = new Life(LocalDate.of(2020, 9, 1), LocalDate.of(2022, 9, 1));

    @ParameterizedTest(name = "{0}, {1} students in {2} classes: {3}")
    @CsvSource(textBlock = """
            2026, 2459, 38, ''
            2027,    0,  0, ''
            2000,    1,  1, ''
            2026,    0,  3, ''
            1999,    1,  1, school-year.range
            2028,    1,  1, school-year.range
            2026,    1,  0, census.classes
            1999,    1,  0, school-year.range census.classes""")
    void recording(int start, int students, int classes, String refusals) {
        assertEquals(refusals, codes(start, students, classes, UNIT));
    }

    @ParameterizedTest(name = "unit open 2020-09-01 to 2022-08-31, census {0}: {1}")
    @CsvSource(textBlock = """
            2019, census.unit-closed
            2020, ''
            2021, ''
            2022, census.unit-closed""")
    void unitOpenInTheYear(int start, String refusals) {
        assertEquals(refusals, codes(start, 1, 1, LATE));
    }

    /** The freeze of 2026-2027 is on 2026-10-31; that a voiding has a reason is a matter of its form. */
    @ParameterizedTest(name = "on {0}, because {1}, by {2}: recorded {3}, corrected {4}, voided as recorded")
    @CsvSource(textBlock = """
            2026-10-31,    ,   , '',                          reason.required
            2026-10-31, why,   , '',                          ''
            2026-10-31,  '', no, '',                          reason.required
            2026-11-01,    ,   , census.frozen census.frozen, census.frozen census.frozen
            2026-11-01, why,   , census.frozen,               census.frozen
            2026-11-01,    , no, census.frozen,               census.frozen
            2026-11-01, ' ', ' ', census.frozen census.frozen, census.frozen census.frozen
            2026-11-01, why, no, '',                          ''""")
    void freeze(LocalDate today, String reason, String document, String recorded, String corrected) {
        var year = new SchoolYear(2026);
        var count = new CensusCount(1, 1, reason, document);
        var freeze = year.on(MonthDay.of(10, 31));

        assertEquals(recorded, codes(CensusRules.recording(year, count, UNIT, today, freeze)));
        assertEquals(corrected, codes(CensusRules.correction(year, count, UNIT, today, freeze)));
        assertEquals(recorded, codes(CensusRules.voiding(new CensusVoiding(reason, document), today, freeze)));
    }

    @ParameterizedTest(name = "{0} of 2026-2027: {1}")
    @CsvSource(textBlock = """
            --09-01, 2026-09-01
            --10-31, 2026-10-31
            --12-31, 2026-12-31
            --01-01, 2027-01-01
            --08-31, 2027-08-31""")
    void dayOfAYear(MonthDay day, LocalDate date) {
        assertEquals(date, new SchoolYear(2026).on(day));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2026-2027, 2026
            2026-2028, none
            2026,      none
            26-27,     none
            2026/2027, none""")
    void form(String text, String start) {
        assertEquals(start, SchoolYear.parse(text).map(year -> Integer.toString(year.start())).orElse("none"));
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource(textBlock = """
            2026-08-31, 2025-2026
            2026-09-01, 2026-2027""")
    void yearOfADay(LocalDate day, String year) {
        assertEquals(year, SchoolYear.of(day).toString());
    }

    private static String codes(int start, int students, int classes, Life unit) {
        return codes(CensusRules.recording(new SchoolYear(start), new CensusCount(students, classes, null, null), unit,
                TODAY, LATER));
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
