package cn.huaiyuan.groupschooling.group.campus;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampusRulesTest {
    @ParameterizedTest(name = "2000..2020, 2010..2023, 2025..: {1} tell on {0}")
    @CsvSource(textBlock = """
            1999-01-01, 2000
            2000-01-01, 2000
            2009-12-31, 2000
            2010-01-01, 2000 2010
            2019-12-31, 2000 2010
            2020-01-01, 2010
            2023-01-01, 2010
            2024-12-31, 2010
            2025-01-01, 2025""")
    void relevant(LocalDate day, String years) {
        var units = List.of(life(2000, 2020), life(2010, 2023), new Life(LocalDate.of(2025, 1, 1), null));

        assertEquals(years, units.stream().filter(CampusRules.relevant(units, day))
                .map(unit -> Integer.toString(unit.from().getYear())).collect(joining(" ")));
    }

    private static Life life(int from, int until) {
        return new Life(LocalDate.of(from, 1, 1), LocalDate.of(until, 1, 1));
    }

    @ParameterizedTest(name = "{0}..{1} and {2}..{3}: {4}..{5}")
    @CsvSource(textBlock = """
            2000-09-01,           , 2010-09-01,           , 2000-09-01,
            2010-09-01,           , 2000-09-01, 2005-09-01, 2000-09-01,
            2000-09-01, 2010-09-01, 2002-09-01, 2005-09-01, 2000-09-01, 2010-09-01
            2000-09-01, 2005-09-01, 2010-09-01, 2015-09-01, 2000-09-01, 2015-09-01""")
    void life(LocalDate from, LocalDate until, LocalDate otherFrom, LocalDate otherUntil, LocalDate first,
            LocalDate last) {
        assertEquals(new Life(first, last),
                CampusRules.life(List.of(new Life(from, until), new Life(otherFrom, otherUntil))));
    }
}
