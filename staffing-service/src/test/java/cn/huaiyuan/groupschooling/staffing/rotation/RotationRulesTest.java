package cn.huaiyuan.groupschooling.staffing.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.teacher.Employment;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationRulesTest {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2027, 8, 31);
    private static final UUID A = UUID.fromString("00000000-0000-7000-8000-00000000000a");
    private static final UUID B = UUID.fromString("00000000-0000-7000-8000-00000000000b");

    @ParameterizedTest(name = "from campus {0} to {1} opened {2}, gone from {3} on: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            C01, C02, 1950-01-01, -         , ''
            C01, C01, 1950-01-01, -         , rotation.same-campus
            C01, C02, 2026-09-01, 2027-09-01, ''
            C01, C02, 2026-09-02, -         , unit.not-open
            C01, C02, 1950-01-01, 2027-08-31, unit.closed
            C01, C01, 2026-09-02, 2027-08-30, unit.not-open unit.closed rotation.same-campus
            -  , C02, 1950-01-01, -         , rotation.no-employment
            C01, -  , 1950-01-01, -         , unit.unknown
            -  , -  , 1950-01-01, -         , rotation.no-employment unit.unknown""")
    void route(String origin, String destination, LocalDate opened, LocalDate closed, String refusals) {
        var from = Optional.ofNullable(origin).map(campus -> new Unit(A, "a", campus, LocalDate.EPOCH, null, false));
        var to = Optional.ofNullable(destination).map(campus -> new Unit(B, "b", campus, opened, closed, false));

        var violations = RotationRules.route(from.map(Unit::id), from, to, FROM, TO);

        assertEquals(refusals, codes(violations));
    }

    @ParameterizedTest(name = "from a to b, at {0} on the day: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            a, ''
            b, ''
            c, rotation.not-at-origin
            -, rotation.no-employment""")
    void movable(String home, String refusals) {
        var employments = Optional.ofNullable(home).map(letter -> new Employment(
                UUID.fromString("00000000-0000-7000-8000-00000000000" + letter),
                Employment.Category.FULL_TIME_TEACHER, true, null, Employment.Rank.NONE, FROM, null)).stream().toList();
        var rotation = new Rotation(A, A, B,
                new RotationPlan("t", "u", FROM, TO, Rotation.Mode.FULL_TIME, null, null, true, null));

        var violations = RotationRules.movable(new Footing(rotation, Map.of()),
                new Career(employments, List.of(), List.of()), FROM);

        assertEquals(refusals, codes(violations));
    }

    @ParameterizedTest(name = "employed until {0}, the destination closes on {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -         , -         , ''
            -         , 2030-01-01, rotation.destination-closes
            2029-12-31, 2030-01-01, ''
            2030-01-01, 2030-01-01, rotation.destination-closes""")
    void noEmploymentMovesToOutlastItsUnit(LocalDate lastDay, LocalDate closes, String refusals) {
        var rotation = new Rotation(A, A, B,
                new RotationPlan("t", "u", FROM, TO, Rotation.Mode.FULL_TIME, null, null, true, null));
        var destination = new Unit(B, "b", "C02", LocalDate.EPOCH, closes, false);

        var violations = RotationRules.movable(new Footing(rotation, Map.of(B, destination)),
                new Career(List.of(at(A, FROM, lastDay)), List.of(), List.of()), FROM);

        assertEquals(refusals, codes(violations));
    }

    @ParameterizedTest(name = "on {0}, the destination closes on {1}, employed until {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-10-01, -         , -         , ''
            2026-10-01, 2026-10-01, -         , unit.closed
            2026-09-30, 2026-10-01, -         , ''
            2026-10-01, -         , 2026-10-01, ''
            2026-10-01, -         , 2026-09-30, rotation.beyond-home
            2026-09-01, -         , -         , ''
            2026-08-31, -         , -         , date.order
            2026-11-24, -         , -         , ''
            2026-11-25, -         , -         , date.future""")
    void end(LocalDate on, LocalDate closes, LocalDate lastDay, String refusals) {
        var rotation = new Rotation(A, A, B,
                new RotationPlan("t", "u", FROM, TO, Rotation.Mode.FULL_TIME, null, null, false, null));
        rotation.start(FROM);
        var destination = new Unit(B, "b", "C02", LocalDate.EPOCH, closes, false);

        var violations = RotationRules.end(new Footing(rotation, Map.of(B, destination)),
                new Career(List.of(at(A, LocalDate.of(2015, 9, 1), lastDay)), List.of(), List.of()), on,
                LocalDate.of(2026, 11, 24));

        assertEquals(refusals, codes(violations));
    }

    @ParameterizedTest(name = "{0}, {1} of {2} lessons until {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            FULL_TIME, -, -, 2027-08-31, ''
            FULL_TIME, -, -, 2026-09-01, ''
            FULL_TIME, -, -, 2026-08-31, date.order
            FULL_TIME, 3, 2, 2027-08-31, rotation.lessons-part
            CIRCUIT  , 2, 2, 2027-08-31, ''
            CIRCUIT  , 3, 2, 2027-08-31, rotation.lessons-part
            CIRCUIT  , -, 2, 2027-08-31, rotation.lessons
            CIRCUIT  , -, -, 2026-08-31, date.order rotation.lessons rotation.lessons""")
    void plan(Rotation.Mode mode, Integer there, Integer all, LocalDate to, String refusals) {
        var violations = RotationRules
                .plan(new RotationPlan("t", "u", FROM, to, mode, there, all, false, null));

        assertEquals(refusals, codes(violations));
    }

    @ParameterizedTest(name = "home a until {0}, then b; moving: {1}; origin {2}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-08-31, false, b
            2026-08-31, true , a
            2026-09-01, false, a
            2026-09-01, true , a
            2026-08-30, true , b""")
    void origin(LocalDate lastDayAtA, boolean moving, String origin) {
        var career = new Career(
                List.of(at(A, LocalDate.of(2015, 9, 1), lastDayAtA), at(B, lastDayAtA.plusDays(1), null)),
                List.of(), List.of());

        assertEquals(Optional.of(origin),
                RotationRules.origin(career, FROM, moving).map(unit -> unit.toString().substring(35)));
    }

    @ParameterizedTest(name = "{0}..{1}: {2}")
    @CsvSource(textBlock = """
            2026-01-01, 2026-08-31, ''
            2026-01-01, 2026-09-01, rotation.overlap
            2027-08-31, 2028-01-01, rotation.overlap
            2027-09-01, 2028-01-01, ''
            2026-10-01, 2026-10-02, rotation.overlap
            2020-01-01, 2030-01-01, rotation.overlap""")
    void free(LocalDate from, LocalDate to, String refusals) {
        var violations = RotationRules.free(new Days(from, to), List.of(new Days(FROM, TO)), "/on");

        assertEquals(refusals, codes(violations));
    }

    private static Employment at(UUID unit, LocalDate from, LocalDate to) {
        return new Employment(unit, Employment.Category.FULL_TIME_TEACHER, true, null, Employment.Rank.NONE, from, to);
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
