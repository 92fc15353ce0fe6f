package cn.huaiyuan.groupschooling.group.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    /** Three years from 2024-02-20, five from 2027-09-01. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            2000-01-01, 3
            2024-02-20, 3
            2027-08-31, 3
            2027-09-01, 5
            2030-01-01, 5""")
    void onADay(LocalDate day, int years) {
        var sets = List.of(set("2027-09-01", 5), set("2024-02-20", 3));

        assertEquals(years, Parameters.on(day, sets).newSchoolYears());
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-10-31, 2025-10-31", "2026-11-01, 2026-10-31", "2026-12-31, 2026-10-31", "2027-01-01, 2026-10-31",
            "2027-08-31, 2026-10-31", "2027-09-01, 2026-10-31"})
    void lastFreezeDay(LocalDate today, LocalDate freeze) {
        assertEquals(freeze, Parameters.schoolYear(today).lastFreezeBefore(today));
    }

    @Test
    void eachNamesItsSource() {
        Parameters.on(LocalDate.of(2026, 9, 1)).forEach(set -> assertFalse(set.source().document().isBlank()));
    }

    private static MembershipParameters set(String from, int years) {
        return new MembershipParameters(new Source("v", "document", false, LocalDate.parse(from)), years);
    }
}
