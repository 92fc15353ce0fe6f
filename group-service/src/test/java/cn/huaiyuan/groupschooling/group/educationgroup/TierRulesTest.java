package cn.huaiyuan.groupschooling.group.educationgroup;

import static cn.huaiyuan.groupschooling.group.educationgroup.Governance.AGREEMENT;
import static cn.huaiyuan.groupschooling.group.educationgroup.Governance.TEAM_MANAGEMENT;
import static cn.huaiyuan.groupschooling.group.educationgroup.Tier.LOOSE;
import static cn.huaiyuan.groupschooling.group.educationgroup.Tier.TIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.problem.Violations;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRulesTest {
    private static final LocalDate FOUNDED = LocalDate.of(2024, 2, 20);

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource(textBlock = """
            TIGHT, SINGLE_LEGAL_PERSON, ''
            TIGHT, TEAM_MANAGEMENT,     ''
            LOOSE, AGREEMENT,           ''
            TIGHT, AGREEMENT,           tier.governance
            LOOSE, SINGLE_LEGAL_PERSON, tier.governance
            LOOSE, TEAM_MANAGEMENT,     tier.governance""")
    void governanceOfATier(Tier tier, Governance governance, String refusals) {
        assertEquals(refusals, codes(TierRules.founding("HY-G01", history(tier, governance, null))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            HY-G01,      ''
            HY-G0001,    ''
            HY-G1,       group.code
            hy-G01,      group.code
            HYG01,       group.code
            2134000001-C01-P, group.code""")
    void code(String code, String refusals) {
        assertEquals(refusals, codes(TierRules.founding(code, history(LOOSE, AGREEMENT, null))));
    }

    /** The period before is open since 2024-02-20. */
    @ParameterizedTest(name = "{0} {1} to {2} {3} on {4}, because {5}: {6}")
    @CsvSource(textBlock = """
            LOOSE, AGREEMENT,       TIGHT, TEAM_MANAGEMENT,     2026-09-01,    , ''
            TIGHT, TEAM_MANAGEMENT, TIGHT, SINGLE_LEGAL_PERSON, 2024-02-21,    , ''
            TIGHT, TEAM_MANAGEMENT, LOOSE, AGREEMENT,           2026-09-01, why, ''
            TIGHT, TEAM_MANAGEMENT, LOOSE, AGREEMENT,           2026-09-01,    , reason.required
            TIGHT, TEAM_MANAGEMENT, LOOSE, AGREEMENT,           2026-09-01, ' ', reason.required
            TIGHT, TEAM_MANAGEMENT, TIGHT, TEAM_MANAGEMENT,     2026-09-01, why, tier.same
            LOOSE, AGREEMENT,       TIGHT, TEAM_MANAGEMENT,     2024-02-20,    , tier.not-after
            LOOSE, AGREEMENT,       LOOSE, TEAM_MANAGEMENT,     2024-02-19,    , tier.governance tier.not-after""")
    void change(Tier from, Governance fromGovernance, Tier to, Governance toGovernance, LocalDate on, String reason,
            String refusals) {
        var before = List.of(new TierPeriod(from, fromGovernance, FOUNDED, null, "document", true));

        assertEquals(refusals,
                codes(TierRules.change(before, new TierChange(to, toGovernance, on, "document", reason))));
    }

    @Test
    void changeOfAGroupWithoutAnOpenTier() {
        var ended = List.of(new TierPeriod(LOOSE, AGREEMENT, FOUNDED, LocalDate.of(2025, 8, 31), "document", true));

        assertEquals("tier.none-open", codes(TierRules.change(ended,
                new TierChange(TIGHT, TEAM_MANAGEMENT, LocalDate.of(2026, 9, 1), "document", null))));
    }

    @ParameterizedTest(name = "dissolved {0}: {1}")
    @CsvSource(textBlock = """
            2024-02-20, life.order
            2025-02-20, period.outside-life""")
    void dissolution(LocalDate dissolvedOn, String refusals) {
        assertEquals(refusals, codes(TierRules.founding("HY-G01", history(LOOSE, AGREEMENT, dissolvedOn))));
    }

    @ParameterizedTest(name = "LOOSE until {0}, TIGHT from {1} to {2}, dissolved {3}: {4}")
    @CsvSource(textBlock = """
            2025-08-31, 2025-09-01,           ,           , ''
            2025-08-31, 2025-09-01, 2026-08-31, 2026-09-01, ''
            2025-08-31, 2025-09-02,           ,           , tier.gap
            2025-08-31, 2025-09-01, 2026-08-31,           , tier.gap
            2025-08-31, 2025-09-01, 2026-08-30, 2026-09-01, tier.gap
            2025-08-30, 2025-09-01, 2026-08-30, 2026-09-01, tier.gap tier.gap""")
    void hasATierOnEachOfItsDays(LocalDate looseTo, LocalDate tightFrom, LocalDate tightTo, LocalDate dissolvedOn,
            String refusals) {
        var history = new GroupHistory("name", null, EducationGroup.Kind.OTHER, FOUNDED, dissolvedOn,
                List.of(new TierPeriod(TIGHT, TEAM_MANAGEMENT, tightFrom, tightTo, "document", true),
                        new TierPeriod(LOOSE, AGREEMENT, FOUNDED, looseTo, "document", true)),
                null);

        assertEquals(refusals, codes(TierRules.founding("HY-G01", history)));
    }

    @Test
    void beginsWithItsFirstTier() {
        var history = new GroupHistory("name", null, EducationGroup.Kind.OTHER, FOUNDED, null,
                List.of(new TierPeriod(LOOSE, AGREEMENT, FOUNDED.plusDays(1), null, "document", true)), null);

        assertEquals("tier.gap", codes(TierRules.founding("HY-G01", history)));
    }

    private static GroupHistory history(Tier tier, Governance governance, LocalDate dissolvedOn) {
        return new GroupHistory("name", null, EducationGroup.Kind.OTHER, FOUNDED, dissolvedOn,
                List.of(new TierPeriod(tier, governance, FOUNDED, null, "document", true)), null);
    }

    private static String codes(Violations violations) {
        return String.join(" ", violations.found().stream().map(Violation::code).toList());
    }
}
