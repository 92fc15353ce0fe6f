package cn.huaiyuan.groupschooling.group.membership;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadquartersRulesTest {
    /** Who is in group G: unit, role, first day and last day of each. */
    private static final List<MembershipFacts> ACTIVE = List.of(
            facts("A HQ 2024-09-01 2026-08-31"),
            facts("B MEMBER 2025-01-01"),
            facts("C MEMBER 2024-09-01 2025-12-31"),
            facts("D MEMBER 2024-03-01"),
            facts("E HQ 2027-01-01"));

    @ParameterizedTest(name = "to {0} from {1}: {2}")
    @CsvSource(textBlock = """
            B, 2025-01-02, /validFrom membership.hq-once
            C, 2024-09-02, ''
            C, 2025-12-31, ''
            C, 2026-01-01, /unit headquarters.no-member
            A, 2025-01-01, /unit headquarters.already
            A, 2026-09-01, /validFrom headquarters.none /unit headquarters.no-member
            D, 2024-03-02, /validFrom headquarters.none
            F, 2025-06-01, /unit headquarters.no-member
            C, 2024-09-01, /validFrom headquarters.begins-then /validFrom headquarters.begins-then
            B, 2025-01-01, /validFrom headquarters.begins-then /validFrom membership.hq-once
            D, 2027-01-02, ''
            E, 2027-01-02, /unit headquarters.already""")
    void handover(String unit, LocalDate day, String refusals) {
        assertEquals(refusals, String.join(" ", HeadquartersRules.handover("G", unit, day, ACTIVE).found().stream()
                .map(found -> found.pointer() + " " + found.code()).toList()));
    }

    @ParameterizedTest(name = "lost {0}..{1}: {2}")
    @CsvSource(textBlock = """
            2025-06-01, 2026-08-31, B 2025-06-01 C 2025-06-01 D 2025-06-01
            2026-01-01, 2026-08-31, B 2026-01-01 D 2026-01-01
            2024-09-01, 2024-12-31, C 2024-09-01 D 2024-09-01
            2024-12-31, 2025-01-01, B 2025-01-01 C 2024-12-31 D 2024-12-31
            2024-02-20, 2024-02-29, ''
            2027-01-01,           , B 2027-01-01 D 2027-01-01""")
    void needed(LocalDate from, LocalDate to, String members) {
        var needed = HeadquartersRules.needed(new Period(from, to), ACTIVE).found();

        assertEquals(members, String.join(" ", needed.stream()
                .map(found -> found.args()[1] + " " + found.args()[2]).toList()));
        assertEquals(List.of(), needed.stream().map(Violation::code)
                .filter(code -> !code.equals("headquarters.needed")).toList());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            Z MEMBER 2025-06-01,            Z 2026-01-01 Z 2027-02-01
            Z MEMBER 2025-06-01 2025-12-31, ''
            Z MEMBER 2026-06-01 2026-08-31, Z 2026-06-01
            Z MEMBER 2027-01-01 2027-01-31, ''
            Z HQ 2026-01-01 2026-06-30,     B 2026-07-01 D 2026-07-01
            Z HQ 2026-01-01 2026-12-31,     ''
            Z HQ 2028-01-01,                ''""")
    void left(String wanted, String members) {
        var others = Stream.of("A HQ 2024-02-20 2025-12-31", "E HQ 2027-01-01 2027-01-31", "B MEMBER 2024-02-20",
                "D MEMBER 2026-05-01 2026-12-31").map(HeadquartersRulesTest::facts).toList();

        assertEquals(members, String.join(" ", HeadquartersRules.left(facts(wanted), others).found().stream()
                .map(found -> found.args()[1] + " " + found.args()[2]).toList()));
    }

    @ParameterizedTest(name = "2025-01-01..{0}, ended {1}: {2}..{3}")
    @CsvSource(textBlock = """
                      , 2025-06-30, 2025-07-01,
            2025-12-31, 2025-06-30, 2025-07-01, 2025-12-31
            2025-12-31, 2024-06-30, 2025-01-01, 2025-12-31
            2025-12-31, 2025-12-31,           ,
            2025-12-31, 2026-01-01,           ,""")
    void lost(LocalDate to, LocalDate lastDay, LocalDate lostFrom, LocalDate lostTo) {
        var lost = HeadquartersRules.lost(new Period(LocalDate.of(2025, 1, 1), to), lastDay).orElse(null);

        assertEquals(lostFrom == null ? null : new Period(lostFrom, lostTo), lost);
    }

    private static MembershipFacts facts(String text) {
        var words = Arrays.asList(text.split(" "));
        return new MembershipFacts("G", words.get(0), Membership.Role.valueOf(words.get(1)), true,
                new Period(LocalDate.parse(words.get(2)), words.size() > 3 ? LocalDate.parse(words.get(3)) : null));
    }
}
