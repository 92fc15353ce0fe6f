package cn.huaiyuan.groupschooling.staffing.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareerTest {
    private static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-7000-8000-00000000000b");
    private static final UUID C = UUID.fromString("00000000-0000-7000-8000-00000000000c");
    private final Career career = new Career(List.of(at(B, "2020-09-01", null), at(A, "2015-09-01", "2019-08-31")),
            List.of(), List.of());

    @ParameterizedTest(name = "on {0} at {1}, from then on at {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2015-08-31, -, a
            2015-09-01, a, a
            2019-08-31, a, a
            2019-09-01, -, b
            2020-08-31, -, b
            2020-09-01, b, b
            2199-12-31, b, b""")
    void home(LocalDate day, String home, String next) {
        assertEquals(Optional.ofNullable(home), career.homeOn(day).map(CareerTest::letter));
        assertEquals(Optional.ofNullable(next), career.homeFrom(day).map(CareerTest::letter));
    }

    @Test
    void movingSplitsTheEmploymentOfThatDay() {
        assertEquals(List.of(at(A, "2015-09-01", "2017-08-31"), at(C, "2017-09-01", "2019-08-31"),
                at(B, "2020-09-01", null)), career.movedTo(C, day("2017-09-01")).employments());
    }

    @Test
    void movingOnTheFirstDayReplacesTheEmployment() {
        assertEquals(List.of(at(C, "2015-09-01", "2019-08-31"), at(B, "2020-09-01", null)),
                career.movedTo(C, day("2015-09-01")).employments());
    }

    @Test
    void nobodyMovesWhoIsNotEmployed() {
        assertThrows(IllegalStateException.class, () -> career.movedTo(C, day("2020-01-01")));
    }

    @ParameterizedTest(name = "up to {0}: {1} employments, {2} leaves")
    @CsvSource({"2015-08-31,0,0", "2019-09-01,1,0", "2020-09-01,2,0", "2025-03-01,2,1"})
    void nothingOfWhatComesAfterADayIsLeft(LocalDate day, int employments, int leaves) {
        var onLeave = new Career(career.employments(), List.of(),
                List.of(new Leave(Leave.Kind.SICK, day("2025-03-01"), day("2025-06-30"))));

        var cut = onLeave.upTo(day);

        assertEquals(List.of(employments, leaves), List.of(cut.employments().size(), cut.leaves().size()));
        cut.employments().forEach(employment -> assertFalse(employment.validTo().isAfter(day)));
        cut.leaves().forEach(leave -> assertFalse(leave.validTo().isAfter(day)));
    }

    private static String letter(UUID unit) {
        return unit.toString().substring(35);
    }

    private static Employment at(UUID unit, String from, String to) {
        return new Employment(unit, Employment.Category.FULL_TIME_TEACHER, true, null, Employment.Rank.NONE, day(from),
                to == null ? null : day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
