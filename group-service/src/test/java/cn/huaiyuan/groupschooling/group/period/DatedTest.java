package cn.huaiyuan.groupschooling.group.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    /** a until 2020-09-01, then b, and c from 2026-09-01 on. */
    private static final Dated<String, FormerName> NAMES = new Dated<>(
            former("b 2026-09-01, a 2020-09-01"), "c");

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource(textBlock = """
            1999-09-01, a
            2020-08-31, a
            2020-09-01, b
            2026-08-31, b
            2026-09-01, c
            2099-09-01, c""")
    void on(LocalDate day, String name) {
        assertEquals(name, NAMES.on(day));
    }

    @ParameterizedTest(name = "says {0} in July 2026, ends {1}: {2}, at last {3}")
    @CsvSource(textBlock = """
            b,           , b 2026-09-01 a 2020-09-01, c
            c,           , b 2026-09-01 a 2020-09-01, c
             ,           , b 2026-09-01 a 2020-09-01, c
            d,           , b 2026-09-01 a 2020-09-01, d
            a,           , b 2026-09-01 a 2020-09-01, a
            b, 2026-09-02, b 2026-09-01 a 2020-09-01, c
            b, 2026-09-01, a 2020-09-01,              b
            c, 2026-09-01, a 2020-09-01,              b
             , 2026-08-01, a 2020-09-01,              b
            d, 2026-08-01, a 2020-09-01,              d
            b, 2020-09-01, '',                        a""")
    void lastAfterRow(String said, LocalDate firstDayWithout, String former, String last) {
        assertEquals(last, NAMES.lastAfterRow(said, Function.identity(), TODAY, firstDayWithout));
        assertEquals(former, String.join(" ", NAMES.endedOn(firstDayWithout).former().stream()
                .map(one -> one.name() + " " + one.until()).toList()));
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            'a 2020-09-01, b 2026-09-01'               | c | ''
            'a 2020-09-01, b 2026-09-01'               | a | ''
            'a 2020-09-01, b 2026-09-01'               | b | name.same@/name
            'b 2026-09-01, a 2020-09-01'               | b | name.same@/name
            'a 2020-09-01, a 2026-09-01'               | b | name.same@/formerNames/0
            'a 2026-09-01, a 2020-09-01'               | a | name.same@/name name.same@/formerNames/1
            'a 2020-09-01, a 2020-09-01'               | b | name.until-twice@/formerNames/1/until
            'a 2000-09-01, b 2030-09-01'               | b | name.outside-life@/formerNames/0/until name.outside-life@/formerNames/1/until name.same@/name""")
    void check(String former, String last, String refusals) {
        var violations = new Violations();

        DatedRules.check("name", new Dated<>(former(former), last),
                new Life(LocalDate.of(2000, 9, 1), LocalDate.of(2030, 9, 1)), "/formerNames", "/name", violations);

        assertEquals(refusals, String.join(" ", violations.found().stream().map(DatedTest::text).toList()));
    }

    private static String text(Violation violation) {
        return violation.code() + "@" + violation.pointer();
    }

    private static List<FormerName> former(String text) {
        return Arrays.stream(text.split(", ")).map(one -> one.split(" "))
                .map(one -> new FormerName(one[0], LocalDate.parse(one[1]))).toList();
    }
}
