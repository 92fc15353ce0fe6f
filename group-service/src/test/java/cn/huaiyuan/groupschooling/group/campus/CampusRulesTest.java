package cn.huaiyuan.groupschooling.group.campus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampusRulesTest {
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
