package cn.huaiyuan.groupschooling.group.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.group.period.Semester;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipRulesTest {
    private static final int YEARS = 3;
    private static final Life GROUP = new Life(LocalDate.of(2024, 2, 20), LocalDate.of(2030, 1, 1));
    private static final Life UNIT = new Life(LocalDate.of(2000, 9, 1), LocalDate.of(2028, 9, 1));

    @ParameterizedTest(name = "{0}..{1}: {2}")
    @CsvSource(textBlock = """
            2024-02-20, 2028-08-31, ''
            2025-02-20, 2025-02-20, ''
            2024-02-19, 2028-08-31, membership.within-group-life
            2024-02-20, 2028-09-01, membership.within-unit-life
            2024-02-20,           , membership.within-group-life membership.within-unit-life
            2000-08-31, 2001-08-31, membership.within-group-life membership.within-unit-life
            2025-02-20, 2025-02-19, date.order""")
    void admission(LocalDate from, LocalDate to, String refusals) {
        assertEquals(refusals, codes(MembershipRules
                .admission(admission(from, to, Membership.Reason.JOINED), GROUP, UNIT, YEARS).found()));
    }

    @ParameterizedTest(name = "from {0}, because {1}: {2}")
    @CsvSource(textBlock = """
            2026-10-31,     , membership.frozen
            2026-10-31, ' ' , membership.frozen
            2026-10-31, 补录, ''
            2024-02-20,     , membership.frozen
            2026-11-01,     , ''""")
    void whatReachesBackToAFreezeDayNeedsAReason(LocalDate from, String why, String refusals) {
        var wanted = new Admission("G", "U", Membership.Role.MEMBER, true, from, null, Membership.Reason.JOINED, why);

        assertEquals(refusals, codes(MembershipRules.freeze(wanted, LocalDate.of(2026, 10, 31)).found()));
    }

    @Test
    void admissionOfNobodyToNothing() {
        assertEquals("group.unknown unit.unknown", codes(MembershipRules
                .admission(admission(LocalDate.of(2025, 1, 1), null, Membership.Reason.NEW_SCHOOL), null, null, YEARS)
                .found()));
    }

    /** Whoever opens on a day is a new school until the same day three years later. */
    @ParameterizedTest(name = "opened {0}, admitted {1} as {2}: {3}")
    @CsvSource(textBlock = """
            2024-09-01, 2024-09-01, NEW_SCHOOL, ''
            2024-09-01, 2027-09-01, NEW_SCHOOL, ''
            2024-09-01, 2027-09-02, NEW_SCHOOL, membership.not-new
            2024-09-01, 2027-09-02, JOINED,     ''
            2024-09-01, 2027-09-02, FOUNDING,   ''
            2024-09-01, 2024-08-31, NEW_SCHOOL, membership.within-unit-life
            2024-02-29, 2027-02-28, NEW_SCHOOL, ''
            2024-02-29, 2027-03-01, NEW_SCHOOL, membership.not-new""")
    void newSchool(LocalDate opened, LocalDate from, Membership.Reason reason, String refusals) {
        assertEquals(refusals, codes(MembershipRules
                .admission(admission(from, null, reason), new Life(LocalDate.of(2024, 2, 20), null),
                        new Life(opened, null), YEARS)
                .found()));
    }

    @ParameterizedTest(name = "in G from 2025-01-01 to {0}, in {1} from {2}: {3}")
    @CsvSource(textBlock = """
                      , H, 2025-01-02, ''
                      , H, 2030-01-01, ''
            2025-12-31, H, 2025-12-31, ''
            2025-12-31, H, 2026-01-01, membership.move-after-end
                      , H, 2025-01-01, membership.move-before-start
                      , G, 2025-06-01, membership.move-same-group
                      , G, 2024-06-01, membership.move-same-group membership.move-before-start""")
    void move(LocalDate to, String group, LocalDate firstDay, String refusals) {
        assertEquals(refusals, codes(MembershipRules
                .move(new Period(LocalDate.of(2025, 1, 1), to), "G", firstDay, group).found()));
    }

    /** Unit U is primary in group G from 2025-01-01 to 2025-12-31, as its headquarters. */
    @ParameterizedTest(name = "{1} in {0} as {2}, primary {3}, {4}..{5}: {6}")
    @CsvSource(textBlock = """
            G, U, MEMBER, false, 2026-01-01,           , ''
            G, U, MEMBER, true,  2024-03-01, 2024-12-31, ''
            H, U, HQ,     false, 2025-06-01, 2025-06-30, ''
            G, V, MEMBER, true,  2025-06-01,           , ''
            H, V, HQ,     true,  2025-06-01,           , ''
            G, V, HQ,     true,  2026-01-01,           , ''
            G, U, MEMBER, false, 2025-12-31,           , membership.unit-once
            G, U, MEMBER, true,  2025-06-01, 2025-06-30, membership.unit-once membership.primary-once
            H, U, MEMBER, true,  2024-03-01, 2025-01-01, membership.primary-once
            G, V, HQ,     true,  2025-12-31,           , membership.hq-once
            G, U, HQ,     true,  2024-03-01,           , membership.unit-once membership.primary-once membership.hq-once""")
    void conflicts(String group, String unit, Membership.Role role, boolean primary, LocalDate from, LocalDate to,
            String refusals) {
        var other = new MembershipFacts("G", "U", Membership.Role.HQ, true,
                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));

        assertEquals(refusals, codes(MembershipRules
                .conflicts(new MembershipFacts(group, unit, role, primary, new Period(from, to)), List.of(other))
                .found()));
    }

    @ParameterizedTest(name = "from 2025-01-01 to {0}, ended {1}: {2}")
    @CsvSource(textBlock = """
                      , 2025-01-01, ''
                      , 2026-08-31, ''
            2025-12-31, 2025-12-31, ''
            2025-12-31, 2025-06-30, ''
                      , 2024-12-31, membership.end-before-start
            2025-12-31, 2026-01-01, membership.end-later""")
    void end(LocalDate to, LocalDate lastDay, String refusals) {
        assertEquals(refusals,
                codes(MembershipRules.end(new Period(LocalDate.of(2025, 1, 1), to), lastDay).found()));
    }

    /** It leaves while the unit's other one in the group is from 2025-02-10 to 2025-02-20. */
    @ParameterizedTest(name = "{0}..{1}: {2}")
    @CsvSource(textBlock = """
            2024-09-01,           , first third
            2024-09-01, 2025-02-09, first
            2025-01-31, 2025-02-09, first
            2025-02-01, 2025-08-31, ''
            2025-02-01, 2025-09-01, third
            2026-02-01,           , ''""")
    void restingOn(LocalDate from, LocalDate to, String left) {
        var recorded = new TreeMap<>(Map.of("first", semester("2024-2025-1"), "second", semester("2024-2025-2"),
                "third", semester("2025-2026-1")));

        assertEquals(left, String.join(" ", MembershipRules.restingOn(new Period(from, to),
                List.of(new Period(LocalDate.of(2025, 2, 10), LocalDate.of(2025, 2, 20))), recorded)));
    }

    private static Period semester(String semester) {
        return Semester.parse(semester).orElseThrow().days(MonthDay.of(2, 1));
    }

    private static Admission admission(LocalDate from, LocalDate to, Membership.Reason reason) {
        return new Admission("G", "U", Membership.Role.MEMBER, true, from, to, reason, null);
    }

    private static String codes(List<Violation> violations) {
        return String.join(" ", violations.stream().map(Violation::code).toList());
    }
}
