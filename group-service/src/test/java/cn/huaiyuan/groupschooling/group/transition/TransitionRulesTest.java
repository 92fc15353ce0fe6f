package cn.huaiyuan.groupschooling.group.transition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.educationgroup.Governance;
import cn.huaiyuan.groupschooling.group.educationgroup.Tier;
import cn.huaiyuan.groupschooling.group.educationgroup.TierChange;
import cn.huaiyuan.groupschooling.group.educationgroup.TierPeriod;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionRulesTest {
    private static final LocalDate FOUNDED = LocalDate.of(2024, 2, 20);
    private static final LocalDate APPLIED = LocalDate.of(2026, 5, 6);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Set<String> CATALOGUE = Set.of("A", "B");

    /** Checks are written as code, met or not, evidence or not: {@code A+e}. */
    @ParameterizedTest(name = "{0} to {1}, checks {2}, because {3}, on {4}: {5}")
    @CsvSource(textBlock = """
            LOOSE, TIGHT, A+e B+e,     ,    2026-05-06, ''
            LOOSE, TIGHT, A+e B-,      ,    2026-06-01, ''
            LOOSE, TIGHT, A-e B-,      ,    2026-06-01, ''
            LOOSE, TIGHT, A+e B+e,     ,    2026-06-02, date.future
            LOOSE, TIGHT, A+e B+e,     ,    2024-02-19, transition.applied-before
            LOOSE, TIGHT, A+e B+,      ,    2026-05-06, transition.evidence
            LOOSE, TIGHT, A+e,         ,    2026-05-06, transition.check-missing
            LOOSE, TIGHT, '',          ,    2026-05-06, transition.check-missing transition.check-missing
            LOOSE, TIGHT, A+e B+e C+e, ,    2026-05-06, transition.check-unknown
            LOOSE, TIGHT, A+e A-,      ,    2026-05-06, transition.check-twice transition.check-missing
            LOOSE, LOOSE, '',          ,    2026-05-06, tier.same
            TIGHT, LOOSE, '',          why, 2026-05-06, ''
            TIGHT, LOOSE, '',          ,    2026-05-06, reason.required
            TIGHT, LOOSE, A+e B+e,     why, 2026-05-06, transition.no-checks
            TIGHT, TIGHT, '',          ,    2026-05-06, tier.same""")
    void submission(Tier from, Tier to, String checks, String reason, LocalDate appliedOn, String refusals) {
        var wanted = new TierSubmission(to, governance(to), LocalDate.of(2026, 9, 1), appliedOn, "document", reason,
                entries(checks));

        assertEquals(refusals,
                codes(TransitionRules.submission(history(from), wanted, appliedOn, CATALOGUE, TODAY).found()));
    }

    @Test
    void governanceAloneIsNotChecked() {
        var wanted = new TierSubmission(Tier.TIGHT, Governance.SINGLE_LEGAL_PERSON, LocalDate.of(2026, 9, 1), null,
                "document", null, null);

        assertEquals("",
                codes(TransitionRules.submission(history(Tier.TIGHT), wanted, APPLIED, CATALOGUE, TODAY).found()));
    }

    @ParameterizedTest(name = "{0} to {1}, checks {2}, decided {3} because {4}: {5}")
    @CsvSource(textBlock = """
            LOOSE, TIGHT, A+e B+e,     2026-05-06, ,    ''
            LOOSE, TIGHT, A+e B+e,     2026-06-01, why, ''
            LOOSE, TIGHT, A+e B+e C-,  2026-06-01, ,    ''
            LOOSE, TIGHT, A+e B-,      2026-06-01, ,    transition.unmet
            LOOSE, TIGHT, A-e B-,      2026-06-01, ,    transition.unmet transition.unmet
            LOOSE, TIGHT, A+e,         2026-06-01, ,    transition.unmet
            LOOSE, TIGHT, A+e B+e,     2026-05-05, ,    transition.decided-before
            LOOSE, TIGHT, A+e B+e,     2026-06-02, ,    date.future
            TIGHT, LOOSE, '',          2026-06-01, why, ''
            TIGHT, LOOSE, '',          2026-06-01, ,    transition.exception
            TIGHT, LOOSE, '',          2026-06-01, ' ', transition.exception
            TIGHT, TIGHT, '',          2026-06-01, ,    ''""")
    void approval(Tier from, Tier to, String checks, LocalDate decidedOn, String reason, String refusals) {
        assertEquals(refusals,
                codes(TransitionRules.approval(history(from), change(to, LocalDate.of(2026, 9, 1)),
                        new Decision(decidedOn, "document", reason), APPLIED, entries(checks), CATALOGUE, TODAY)
                        .found()));
    }

    @Test
    void needsACatalogueToGoBy() {
        var wanted = new TierSubmission(Tier.TIGHT, Governance.TEAM_MANAGEMENT, LocalDate.of(2026, 9, 1), APPLIED,
                "document", null, null);

        assertEquals("transition.no-catalogue", codes(
                TransitionRules.submission(history(Tier.LOOSE), wanted, APPLIED, Set.of(), TODAY).found()));
    }

    @ParameterizedTest(name = "from {0} because {1}: {2}")
    @CsvSource(textBlock = """
            2026-05-31, ,    transition.retroactive
            2026-05-31, why, ''
            2026-06-01, ,    ''""")
    void reachesBackOnlyWithAReason(LocalDate validFrom, String reason, String refusals) {
        assertEquals(refusals,
                codes(TransitionRules.approval(history(Tier.LOOSE), change(Tier.TIGHT, validFrom),
                        new Decision(LocalDate.of(2026, 6, 1), "document", reason), APPLIED, entries("A+e B+e"),
                        CATALOGUE, TODAY).found()));
    }

    @ParameterizedTest(name = "{0} since 2024-02-20 to {1} from {2}: {3}")
    @CsvSource(textBlock = """
            LOOSE, TIGHT, 2026-09-01, ''
            TIGHT, TIGHT, 2026-09-01, tier.same
            LOOSE, TIGHT, 2024-02-20, tier.not-after""")
    void overtaken(Tier from, Tier to, LocalDate validFrom, String refusals) {
        var found = TransitionRules.overtaken(history(from), change(to, validFrom));

        assertEquals(refusals, codes(found.found()));
        found.found().forEach(violation -> assertEquals("", violation.pointer()));
    }

    private static List<TierPeriod> history(Tier tier) {
        return List.of(new TierPeriod(tier, governance(tier), FOUNDED, null, "document", true));
    }

    private static TierChange change(Tier tier, LocalDate from) {
        return new TierChange(tier, governance(tier), from, "document", "why");
    }

    private static Governance governance(Tier tier) {
        return tier == Tier.TIGHT ? Governance.TEAM_MANAGEMENT : Governance.AGREEMENT;
    }

    private static List<TierApplication.Check> entries(String checks) {
        return Arrays.stream(checks.split(" ")).filter(check -> !check.isEmpty())
                .map(check -> new TierApplication.Check(check.substring(0, 1), check.charAt(1) == '+',
                        check.endsWith("e") ? "evidence" : null))
                .toList();
    }

    private static String codes(List<Violation> violations) {
        return String.join(" ", violations.stream().map(Violation::code).toList());
    }
}
