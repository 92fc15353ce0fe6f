package cn.huaiyuan.groupschooling.group.school;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolRulesTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);

    @ParameterizedTest(name = "{0} closed {1}: {2}")
    @CsvSource(textBlock = """
            2134000001,           , ''
            3134999999, 2000-09-02, ''
            5134000001,           , ''
            2234000001,           , ''
            2133000001,           , school.province
            2034000001,           , school.code
            213400001,            , school.code
            21340000011,          , school.code
            213400000X,           , school.code
            2134000001, 2000-09-01, life.order
            2133000001, 1999-09-01, school.province life.order""")
    void registration(String code, LocalDate closedOn, String refusals) {
        assertEquals(refusals, codes(SchoolRules.registration(code, wanted(closedOn, null), Set.of())));
    }

    @ParameterizedTest(name = "{0} because <{1}>: {2}")
    @CsvSource(textBlock = """
            2133000001, on the border, ''
            2133000001, '  ',          school.province
            2033000001, on the border, school.code
            2134000001, on the border, school.province-fits
            2134000001, '  ',          school.province-fits""")
    void codeOfAnotherProvince(String code, String override, String refusals) {
        var wanted = new SchoolRegistration("name", null, School.Ownership.PUBLIC, OPENED, null, null, null, null,
                override, null);

        assertEquals(refusals, codes(SchoolRules.registration(code, wanted, Set.of())));
    }

    @ParameterizedTest(name = "reason <{0}>: {1}")
    @CsvSource(textBlock = """
            renamed, ''
            '  ',    reason.required
            ,        reason.required""")
    void change(String reason, String refusals) {
        assertEquals(refusals, codes(SchoolRules.change("2134000001", wanted(null, reason), Set.of())));
    }

    private static SchoolRegistration wanted(LocalDate closedOn, String reason) {
        return wanted(closedOn, List.of(), List.of(), reason);
    }

    @ParameterizedTest(name = "until {0} and {1}: {2}")
    @CsvSource(textBlock = """
            2001-09-01, 2002-09-01, ''
            2002-09-01, 2001-09-01, ''
            2000-09-01, 2020-08-31, name.outside-life
            2000-09-02, 2020-09-01, name.outside-life
            2001-09-01, 2001-09-01, name.until-twice""")
    void formerNames(LocalDate first, LocalDate second, String refusals) {
        var names = List.of(new FormerName("a", first), new FormerName("b", second));

        assertEquals(refusals, codes(SchoolRules.registration("2134000001",
                wanted(LocalDate.of(2020, 9, 1), names, List.of(), null), Set.of())));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, after one to 2009-12-31: {3}")
    @CsvSource(textBlock = """
            known,   2010-01-01,           , ''
            known,   2012-01-01, 2013-12-31, ''
            unknown, 2010-01-01,           , legal-person.unknown
            known,   2009-12-31,           , period.overlap
            known,   2010-01-01, 2009-01-01, date.order""")
    void legalPersons(String code, LocalDate from, LocalDate to, String refusals) {
        var behind = List.of(new SchoolLegalPerson("known", OPENED, LocalDate.of(2009, 12, 31)),
                new SchoolLegalPerson(code, from, to));

        assertEquals(refusals, codes(SchoolRules.registration("2134000001", wanted(null, List.of(), behind, null),
                Set.of("known"))));
    }

    private static SchoolRegistration wanted(LocalDate closedOn, List<FormerName> names,
            List<SchoolLegalPerson> behind, String reason) {
        return new SchoolRegistration("name", null, School.Ownership.PUBLIC, OPENED, closedOn, names, null, behind,
                null, reason);
    }

    @ParameterizedTest(name = "until {0} and {1}: {2}")
    @CsvSource(textBlock = """
            2001-09-01, 2002-09-01, ''
            2000-09-01, 2020-09-01, classification.outside-life classification.outside-life
            2002-09-01, 2001-09-01, classification.same
            2001-09-01, 2001-09-01, classification.same classification.until-twice""")
    void formerClassifications(LocalDate first, LocalDate second, String refusals) {
        var former = List.of(was(School.Ownership.PUBLIC, first), was(School.Ownership.PRIVATE, second));
        var wanted = new SchoolRegistration("name", null, School.Ownership.PUBLIC, OPENED, LocalDate.of(2020, 9, 1),
                null, former, null, null, null);

        assertEquals(refusals, codes(SchoolRules.registration("2134000001", wanted, Set.of())));
    }

    /** A plain school, private until 2010-09-01 and public since, which closes on 2020-09-01. */
    @ParameterizedTest(name = "{0} {1} from {2}: {3}")
    @CsvSource(textBlock = """
            ,                        PRIVATE, 2010-09-02, ''
            TOWNSHIP_CENTRAL_SCHOOL,        , 2020-08-31, ''
            TOWNSHIP_CENTRAL_SCHOOL, PRIVATE, 2010-09-01, classification.not-after
            TOWNSHIP_CENTRAL_SCHOOL,        , 2020-09-01, classification.outside-life
            SCHOOL,                  PUBLIC,  2015-09-01, classification.same
            ,                               , 2000-09-01, classification.not-after classification.same""")
    void reclassification(School.Kind kind, School.Ownership ownership, LocalDate from, String refusals) {
        var school = new School("2134000001", new SchoolRegistration("name", null, School.Ownership.PUBLIC, OPENED,
                LocalDate.of(2020, 9, 1), null, List.of(was(School.Ownership.PRIVATE, LocalDate.of(2010, 9, 1))), null,
                null, null), Map.of());

        assertEquals(refusals, codes(SchoolRules.reclassification(school,
                new SchoolReclassification(kind, ownership, from, "why"))));
    }

    private static FormerClassification was(School.Ownership ownership, LocalDate until) {
        return new FormerClassification(School.Kind.SCHOOL, ownership, until);
    }

    private static String codes(cn.huaiyuan.groupschooling.kit.problem.Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
