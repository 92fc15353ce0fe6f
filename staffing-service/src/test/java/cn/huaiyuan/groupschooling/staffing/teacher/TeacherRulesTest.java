package cn.huaiyuan.groupschooling.staffing.teacher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.staffing.unit.Unit;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeacherRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final UUID UNIT = UUID.randomUUID();

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(textBlock = """
            2015-09-01..           , 2015-09-01..                         , false
            2015-09-01..           , 2015-09-01..2026-11-23               , false
            2015-09-01..           , 2015-09-01..2026-11-22               , true
            2015-09-01..           , 2016-09-01..                         , true
            2015-09-01..           , 2015-09-01..2027-08-31               , false
            2015-09-01..2020-08-31 , 2015-09-01..2020-08-31 2026-11-24..  , false
            2015-09-01..2020-08-31 , 2015-09-01..2020-08-31 2026-11-23..  , true
            2027-01-01..           , 2027-02-01..                         , false
            2015-09-01..           , 2027-02-01..                         , true""")
    void employmentOfPastDays(String before, String after, boolean rewrites) {
        assertEquals(rewrites, TeacherRules.rewritesPast(new Career(employments(before), List.of(), List.of()),
                new Career(employments(after), List.of(), List.of()), TODAY));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(textBlock = """
            2015-09-01..2020-08-31 , 2015-09-01..2020-08-31                        , false
            2015-09-01..2020-08-31 , 2015-09-01..2019-08-31                        , true
            2015-09-01..2020-08-31 , ''                                            , true
            ''                     , 2015-09-01..2020-08-31                        , false
            2015-09-01..2028-08-31 , 2015-09-01..2026-11-30                        , false
            2015-09-01..2020-08-31 , 2015-09-01..2020-08-31 2021-09-01..2022-08-31 , false""")
    void honoursAndLeavesMayBeAddedLateButNotTakenAway(String before, String after, boolean rewrites) {
        assertEquals(rewrites, TeacherRules.rewritesPast(new Career(List.of(), honours(before), List.of()),
                new Career(List.of(), honours(after), List.of()), TODAY));
        assertEquals(rewrites, TeacherRules.rewritesPast(new Career(List.of(), List.of(), leaves(before)),
                new Career(List.of(), List.of(), leaves(after)), TODAY));
    }

    /** On {@code today}; the career before and after, each as employments / honours. */
    @ParameterizedTest(name = "on {0}, {1} -> {2}: {3}")
    @CsvSource(textBlock = """
            2026-11-24, /                    , 2015-09-01../                                , true
            2026-11-24, /                    , 2026-10-31../                                , true
            2026-11-24, /                    , 2026-11-01../                                , false
            2026-11-24, /                    , 2026-11-01../2022-09-01..                    , false
            2026-10-31, /                    , 2026-09-01../                                , false
            2026-11-01, /                    , 2026-09-01../                                , true
            2026-10-31, /                    , 2025-10-31../                                , true
            2026-10-31, /                    , 2025-11-01../                                , false
            2026-11-24, 2015-09-01../        , 2015-09-01../2026-10-31..                    , true
            2026-11-24, 2015-09-01../        , 2015-09-01../2026-11-01..                    , false
            2026-11-24, 2026-11-02../        , 2026-10-31..2026-11-01 2026-11-02../         , true
            2026-11-24, 2015-09-01../        , 2015-09-01..2026-10-31/                      , false
            2026-11-24, 2015-09-01../        , 2015-09-01..2026-10-30/                      , true""")
    void whatWasSoByTheLastFreezeDayRestatesASnapshot(LocalDate today, String before, String after, boolean restates) {
        assertEquals(restates, TeacherRules.restates(career(before), career(after), today));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            COUNTY 2020-09-01..2021-08-31 COUNTY 2021-09-01..2022-08-31, ''
            COUNTY 2020-09-01..2021-08-31 COUNTY 2021-08-31..2022-08-31, /honours/1/validFrom honour.overlap
            COUNTY 2020-09-01..2021-08-31 CITY 2020-09-01..2021-08-31  , ''
            COUNTY 2020-09-01..2020-08-31                              , /honours/0/validTo date.order
            COUNTY 2020-09-01..                                        , /honours/0/validTo honour.term""")
    void honourTerms(String honours, String violations) {
        var words = honours.split(" ");
        var list = java.util.stream.IntStream.range(0, words.length / 2)
                .mapToObj(i -> honour(Honour.Level.valueOf(words[2 * i]), words[2 * i + 1])).toList();

        assertEquals(violations, String.join(" ", TeacherRules.honours(List.of(), list).found().stream()
                .map(v -> v.pointer() + " " + v.code()).toList()));
    }

    @ParameterizedTest(name = "SPECIAL_GRADE of {0}: {1}")
    @CsvSource({"PROVINCE, 0", "SCHOOL, 1", "COUNTY, 1", "CITY, 1", "NATION, 1"})
    void onlyTheProvinceGivesSpecialGrade(Honour.Level level, int refusals) {
        var special = new Honour(Honour.Kind.SPECIAL_GRADE, level, TODAY, null, null);

        var found = TeacherRules.honours(List.of(), List.of(special));
        var recorded = TeacherRules.honours(List.of(special), List.of(special));

        assertEquals(refusals, found.found().stream()
                .filter(v -> v.code().equals("honour.level") && v.pointer().equals("/honours/0/level")).count());
        assertEquals(List.of(), recorded.found());
    }

    @ParameterizedTest(name = "closed on {0}, voided {1}; recorded {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2020-08-31, false, false, unit.closed
            2020-08-31, false, true , ''
            -         , true , false, unit.voided
            -         , true , true , ''""")
    void onlyNewEmploymentIsMeasuredByTheUnit(LocalDate closedOn, boolean voided, boolean recorded, String codes) {
        var employment = employments("2015-09-01..");
        var unit = new Unit(UNIT, "u", "c", LocalDate.of(1950, 1, 1), closedOn, voided);

        var found = TeacherRules.employments(recorded ? employment : List.of(), employment, List.of(Optional.of(unit)));

        assertEquals(codes, String.join(" ", found.found().stream().map(Violation::code).toList()));
    }

    private static Career career(String text) {
        var parts = text.split("/", 2);
        return new Career(employments(parts[0]), honours(parts[1]), List.of());
    }

    private static List<Employment> employments(String text) {
        return words(text).map(word -> new Employment(UNIT, Employment.Category.FULL_TIME_TEACHER, true, null,
                Employment.Rank.NONE, from(word), to(word))).toList();
    }

    private static List<Honour> honours(String text) {
        return words(text).map(word -> honour(Honour.Level.COUNTY, word)).toList();
    }

    private static List<Leave> leaves(String text) {
        return words(text).map(word -> new Leave(Leave.Kind.STUDY, from(word), to(word))).toList();
    }

    private static Honour honour(Honour.Level level, String word) {
        return new Honour(Honour.Kind.BACKBONE_TEACHER, level, from(word), to(word), null);
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.trim().split(" +")).filter(word -> !word.isEmpty());
    }

    private static LocalDate from(String period) {
        return LocalDate.parse(period.substring(0, 10));
    }

    private static LocalDate to(String period) {
        return period.length() == 12 ? null : LocalDate.parse(period.substring(12));
    }
}
