package cn.huaiyuan.groupschooling.evaluation.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.evaluation.parameter.SchoolCalendarParameters;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years, semesters and the days in them, by the usual layout and by one with a gap between the semesters. */
class SchoolCalendarTest {
    private static final SchoolCalendar USUAL = SchoolCalendarParameters.DEFAULT.calendar();
    private static final SchoolCalendar WITH_GAP = new SchoolCalendar(MonthDay.of(9, 1), MonthDay.of(1, 20),
            MonthDay.of(2, 20), MonthDay.of(9, 1), MonthDay.of(10, 31));

    @ParameterizedTest(name = "{0} lies in {1}, semester {2}")
    @CsvSource(textBlock = """
            2026-08-31, 2025-2026, 2
            2026-09-01, 2026-2027, 1
            2026-12-31, 2026-2027, 1
            2027-01-01, 2026-2027, 1
            2027-01-31, 2026-2027, 1
            2027-02-01, 2026-2027, 2
            2028-02-29, 2027-2028, 2
            2027-08-31, 2026-2027, 2""")
    void dayLiesIn(LocalDate day, String year, int semester) {
        assertEquals(SchoolYear.parse(year), USUAL.yearOf(day));
        assertEquals(USUAL.semester(SchoolYear.parse(year), semester), USUAL.semesterOf(day));
    }

    @ParameterizedTest(name = "{0}: {1} and {2} days")
    @CsvSource(textBlock = """
            2026-2027, 153, 212
            2027-2028, 153, 213""")
    void semestersFillTheYear(String text, long first, long second) {
        var year = SchoolYear.parse(text);

        assertEquals(first, USUAL.semester(year, 1).days());
        assertEquals(second, USUAL.semester(year, 2).days());
        assertEquals(USUAL.lastDay(year).plusDays(1), USUAL.firstDay(new SchoolYear(year.startYear() + 1)));
    }

    @Test
    void teachersAreCountedOnTheFirstDayAndFrozenTwoMonthsLater() {
        assertEquals(LocalDate.of(2026, 9, 1), USUAL.snapshotDay(new SchoolYear(2026)));
        assertEquals(LocalDate.of(2026, 10, 31), USUAL.freezeDay(new SchoolYear(2026)));
    }

    @Test
    void aDayBetweenTheSemestersBelongsToTheSecond() {
        assertEquals(2, WITH_GAP.semesterOf(LocalDate.of(2027, 1, 21)).number());
        assertEquals(LocalDate.of(2027, 2, 20), WITH_GAP.semesterOf(LocalDate.of(2027, 1, 21)).firstDay());
    }

    @Test
    void semestersFollowEachOther() {
        var first = USUAL.semester(new SchoolYear(2026), 1);

        assertEquals(USUAL.semester(new SchoolYear(2026), 2), USUAL.next(first));
        assertEquals(USUAL.semester(new SchoolYear(2027), 1), USUAL.next(USUAL.next(first)));
    }

    @Test
    void whatIsNoSemesterIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> USUAL.semester(new SchoolYear(2026), 3));
    }

    @ParameterizedTest(name = "first semester to {0}, second from {1}, snapshot {2}, freeze {3}")
    @CsvSource(textBlock = """
            --09-01, --02-01, --09-01, --10-31
            --01-31, --01-31, --09-01, --10-31
            --01-31, --09-01, --09-01, --10-31
            --01-31, --02-01, --10-31, --09-01""")
    void whatDoesNotFitIntoAYearIsRefused(MonthDay firstEnd, MonthDay secondStart, MonthDay snapshot, MonthDay freeze) {
        assertThrows(IllegalArgumentException.class,
                () -> new SchoolCalendar(MonthDay.of(9, 1), firstEnd, secondStart, snapshot, freeze));
    }

    @Test
    void aYearIsWrittenAsItIsRead() {
        assertEquals("2026-2027", SchoolYear.parse("2026-2027").toString());
        assertEquals(-1, new SchoolYear(2026).compareTo(new SchoolYear(2027)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-2028", "2027-2026", "2026-27", "2026/2027", " 2026-2027", "2026-2027\n",
            "0000-0001", "99999-100000", "２０２６-２０２７"})
    void whatIsNoYearIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> SchoolYear.parse(text));
    }
}
