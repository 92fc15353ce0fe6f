package cn.huaiyuan.groupschooling.staffing.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.staffing.teacher.Career;
import cn.huaiyuan.groupschooling.staffing.teacher.Employment;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a rotation from a to b, from 2026-09-01 to 2027-08-31, fits a career. */
class FootingTest {
    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2027, 8, 31);

    @ParameterizedTest(name = "at {0}; {1}: until {2}")
    @CsvSource(delimiter = '|', textBlock = """
            a 2015-09-01..                                     | PLANNED       | 2027-08-31
            a 2015-09-01..2027-08-31                           | PLANNED       | 2027-08-31
            a 2015-09-01..2027-08-30                           | PLANNED       | 2027-08-30
            a 2015-09-01..2026-09-01                           | PLANNED       | 2026-09-01
            a 2015-09-01..2026-08-31                           | PLANNED       | 2026-08-31
            a 2026-09-02..                                     | PLANNED       | 2026-08-31
            c 2015-09-01..                                     | PLANNED       | 2026-08-31
            a 2015-09-01..2026-12-31 a 2027-01-01..            | PLANNED       | 2027-08-31
            a 2015-09-01..2026-12-31 a 2027-01-02..            | PLANNED       | 2026-12-31
            a 2015-09-01..2026-12-31 c 2027-01-01..            | PLANNED       | 2026-12-31
            a 2015-09-01..2026-12-31 b 2027-01-01..            | STARTED       | 2026-12-31
            a 2015-09-01..                                     | PLANNED MOVED | 2027-08-31
            a 2015-09-01..2026-08-31 b 2026-09-01..            | PLANNED MOVED | 2027-08-31
            a 2015-09-01..2026-08-31 b 2026-09-01..2027-06-30  | PLANNED MOVED | 2027-06-30
            a 2015-09-01..2026-08-31 c 2026-09-01..            | PLANNED MOVED | 2026-08-31
            a 2015-09-01..2026-08-31                           | PLANNED MOVED | 2026-08-31
            a 2015-09-01..2026-08-31 b 2026-09-01..            | STARTED MOVED | 2027-08-31
            a 2015-09-01..                                     | STARTED MOVED | 2026-08-31
            b 2015-09-01..                                     | STARTED MOVED | 2026-08-31
            a 2015-09-01..2026-08-31 b 2026-09-01..2026-12-31 a 2027-01-01.. | STARTED MOVED | 2026-12-31""")
    void fitsUntil(String career, String rotation, LocalDate until) {
        assertEquals(until, until(career, rotation, null));
    }

    @ParameterizedTest(name = "at {0}, which closes on {1}: until {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            a 2015-09-01..2026-12-31 c 2027-01-01.. | 2027-01-01 | 2027-08-31
            a 2015-09-01..2026-12-31 c 2027-01-01.. | 2027-01-02 | 2026-12-31
            a 2015-09-01..2026-12-31 c 2027-01-02.. | 2027-01-01 | 2026-12-31
            c 2015-09-01..                          | 2020-01-01 | 2026-08-31""")
    void goesOnWhereTheOriginEnds(String career, LocalDate closes, LocalDate until) {
        assertEquals(until, until(career, "STARTED", closes));
    }

    private static LocalDate until(String career, String state, LocalDate originCloses) {
        var rotation = new Rotation(UUID.randomUUID(), unit("a"), unit("b"), new RotationPlan("t", "u", FROM, TO,
                Rotation.Mode.FULL_TIME, null, null, state.endsWith("MOVED"), null));
        if (state.startsWith("STARTED")) {
            rotation.start(FROM);
        }
        var origin = new Unit(unit("a"), "a", "C01", LocalDate.EPOCH, originCloses, false);
        return new Footing(rotation, Map.of(origin.id(), origin)).until(career(career), Days.of(rotation));
    }

    private static Career career(String text) {
        var words = text.trim().split(" +");
        return new Career(Arrays.stream(words).filter(word -> word.length() > 1).map(word -> {
            var unit = words[Arrays.asList(words).indexOf(word) - 1];
            return new Employment(unit(unit), Employment.Category.FULL_TIME_TEACHER, true, null, Employment.Rank.NONE,
                    LocalDate.parse(word.substring(0, 10)),
                    word.length() == 12 ? null : LocalDate.parse(word.substring(12)));
        }).toList(), List.of(), List.of());
    }

    private static UUID unit(String letter) {
        return UUID.fromString("00000000-0000-7000-8000-00000000000" + letter);
    }
}
