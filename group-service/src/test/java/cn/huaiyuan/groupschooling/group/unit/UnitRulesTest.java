package cn.huaiyuan.groupschooling.group.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitRulesTest {
    private static final Life SCHOOL = new Life(LocalDate.of(2000, 9, 1), LocalDate.of(2030, 9, 1));

    @ParameterizedTest(name = "{0} of {1} at {2}, {3} {4}..{5}: {6}")
    @CsvSource(textBlock = """
            2134000001-C01-P, 2134000001, 2134000001-C01, PRIMARY,     2000-09-01, 2030-09-01, ''
            2134000001-C02-J, 2134000001, 2134000001-C02, JUNIOR,      2010-09-01, 2020-09-01, ''
            2134000001-C01-S, 2134000001, 2134000001-C01, SENIOR_HIGH, 2010-09-01, 2020-09-01, ''
            2134000001-C01-J, 2134000001, 2134000001-C01, PRIMARY,     2000-09-01, 2030-09-01, unit.code
            2134000001-C1-P,  2134000001, 2134000001-C1,  PRIMARY,     2000-09-01, 2030-09-01, campus.code
            2134000002-C01-P, 2134000001, 2134000002-C01, PRIMARY,     2000-09-01, 2030-09-01, campus.school
            2134000001-C01-P, 2134000001, 2134000001-C01, PRIMARY,     2010-09-01, 2010-09-01, life.order
            2134000001-C01-P, 2134000001, 2134000001-C01, PRIMARY,     2000-08-31, 2030-09-01, unit.outside-school-life
            2134000001-C01-P, 2134000001, 2134000001-C01, PRIMARY,     2000-09-01, 2030-09-02, unit.outside-school-life
            2134000001-C01-P, 2134000001, 2134000001-C01, PRIMARY,     2000-09-01,           , unit.outside-school-life
            x,                2134000001, 2134000002,     PRIMARY,     2000-08-31,           , unit.code campus.code campus.school unit.outside-school-life""")
    void registration(String unitCode, String school, String campus, Stage stage, LocalDate from, LocalDate until,
            String refusals) {
        assertEquals(refusals, codes(unitCode, school, campus, stage, from, until, SCHOOL));
    }

    @ParameterizedTest(name = "{0}: school.unknown")
    @CsvSource("2134000001-C01-P")
    void schoolThatIsNotThere(String unitCode) {
        assertEquals("school.unknown", codes(unitCode, "2134000001", "2134000001-C01", Stage.PRIMARY,
                LocalDate.of(2000, 9, 1), null, null));
    }

    @ParameterizedTest(name = "{0} from {1} after REGULAR until 2010-09-01, closed {2}: {3}")
    @CsvSource(textBlock = """
            REGULAR,        2010-09-02,           , ''
            REGULAR,        2019-08-31, 2019-09-01, ''
            REGULAR,        2010-09-01,           , kind.not-after
            REGULAR,        2019-09-01, 2019-09-01, kind.outside-life
            TEACHING_POINT, 2012-09-01,           , kind.same
            TEACHING_POINT, 2009-09-01,           , kind.not-after kind.same""")
    void reclassification(Unit.Kind kind, LocalDate validFrom, LocalDate closedOn, String refusals) {
        var unit = new Unit("2134000001-C01-P", null, new UnitRegistration("2134000001", "2134000001-C01", "name", null,
                null, Stage.PRIMARY, Unit.Kind.TEACHING_POINT,
                List.of(new FormerUnitKind(Unit.Kind.REGULAR, LocalDate.of(2010, 9, 1))),
                LocalDate.of(2000, 9, 1), closedOn, null, null));

        assertEquals(refusals, codes(UnitRules.reclassification(unit, new UnitReclassification(kind, validFrom, "x"))));
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }

    private static String codes(String unitCode, String schoolCode, String campus, Stage stage, LocalDate from,
            LocalDate until, Life school) {
        var wanted = new UnitRegistration(schoolCode, campus, "name", null, null, stage, Unit.Kind.REGULAR,
                null, from, until, null, null);
        return codes(UnitRules.registration(unitCode, wanted, school, false));
    }
}
