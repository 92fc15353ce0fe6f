package cn.huaiyuan.groupschooling.evaluation.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Census;
import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Membership;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.verdict.FactKind;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import cn.huaiyuan.groupschooling.evaluation.verdict.SortedIds;
import cn.huaiyuan.groupschooling.evaluation.verdict.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test vector 9 of the rule catalogue, and what G-COV-2025 and G-COV-2030 answer. */
class CoverageRulesTest {
    private static final String BY_2025 = "G-COV-2025";
    private static final String BY_2030 = "G-COV-2030";

    @ParameterizedTest(name = "{0} of {1}: 80 % {2} (needs {3}), 90 % {4} (needs {5}), shown as {6}")
    @CsvSource(textBlock = """
            15,   20,   FAIL, 16,   FAIL, 18,   75.00
            16,   20,   PASS, 16,   FAIL, 18,   80.00
            17,   20,   PASS, 16,   FAIL, 18,   85.00
            18,   20,   PASS, 16,   PASS, 18,   90.00
            0,    20,   FAIL, 16,   FAIL, 18,   0.00
            20,   20,   PASS, 16,   PASS, 18,   100.00
            1,    1,    PASS, 1,    PASS, 1,    100.00
            0,    1,    FAIL, 1,    FAIL, 1,    0.00
            2,    3,    FAIL, 3,    FAIL, 3,    66.66
            799,  999,  FAIL, 800,  FAIL, 900,  79.97
            800,  999,  PASS, 800,  FAIL, 900,  80.08
            7999, 9999, FAIL, 8000, FAIL, 9000, 79.99
            8999, 9999, PASS, 8000, FAIL, 9000, 89.99""")
    void goals(int covered, int all, Outcome in2025, long needed, Outcome in2030, long neededThen, String percent) {
        var county = County.of(covered, all);

        var first = county.verdict(BY_2025);
        var second = county.verdict(BY_2030);

        assertEquals(in2025, first.outcome());
        assertEquals(needed, first.required());
        assertEquals(in2030, second.outcome());
        assertEquals(neededThen, second.required());
        assertEquals(percent, first.share().percent().orElseThrow());
    }

    @Test
    void theGoalsAreOfTheCountyWithTheirDeadlines() {
        var county = County.of(16, 20);

        assertEquals(Subject.county(), county.verdict(BY_2025).subject());
        assertEquals("2025", county.verdict(BY_2025).period());
        assertEquals("2030", county.verdict(BY_2030).period());
        assertEquals(List.of(Optional.of(LocalDate.of(2025, 12, 31)), Optional.of(LocalDate.of(2030, 12, 31))),
                CoverageRules.all().stream().map(rule -> rule.description().deadline()).toList());
    }

    /** D-33: the verdict of the deadline day stays, and how things stand now is shown beside it. */
    @Test
    void afterItsDeadlineAGoalIsSettled() {
        var county = County.of(3, 5);
        county.join(county.units.get(3).id(), county.tight, LocalDate.of(2026, 1, 1), null, EntryStatus.ACTIVE);

        county.asOf = LocalDate.of(2025, 12, 31);
        assertEquals("FAIL 3/5", outcome(county));
        assertEquals(Optional.empty(), county.verdict(BY_2025).settled());
        for (var day : List.of(LocalDate.of(2026, 1, 1), County.TODAY)) {
            county.asOf = day;
            assertEquals("FAIL 3/5", outcome(county));
            assertEquals(day, county.verdict(BY_2025).asOf());
            var settled = county.verdict(BY_2025).settled().orElseThrow();
            assertEquals(LocalDate.of(2025, 12, 31), settled.on());
            assertEquals("4/5", settled.current().numerator() + "/" + settled.current().denominator());
            assertEquals(Optional.empty(), county.verdict(BY_2030).settled());
        }
    }

    @Test
    void aCorrectionOfTheFactsRestatesASettledGoal() {
        var county = County.of(3, 5);
        county.join(county.units.get(3).id(), county.tight, LocalDate.of(2025, 12, 31), null, EntryStatus.ACTIVE);

        assertEquals("PASS 4/5", outcome(county));
    }

    /** D-32: numbers for any day, a verdict from the day of the plan on. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2024-02-19, NOT_APPLICABLE", "2024-02-20, PASS", "2016-01-01, NOT_APPLICABLE"})
    void beforeThePlanThereAreNumbersAndNoVerdict(LocalDate day, Outcome outcome) {
        var county = County.of(4, 5);
        county.asOf = day;

        assertEquals(outcome + " 4/5", outcome(county));
        assertEquals(outcome == Outcome.NOT_APPLICABLE, county.verdict(BY_2025).reason() == Reason.BEFORE_PLAN);
        assertEquals(4, county.measure(CoverageBasis.UNIT).share().numerator());
    }

    private static String outcome(County county) {
        var verdict = county.verdict(BY_2025);
        return verdict.outcome() + " " + verdict.share().numerator() + "/" + verdict.share().denominator();
    }

    @Test
    void nothingToCoverIsNotJudged() {
        var verdict = County.of(0, 0).verdict(BY_2025);

        assertEquals(Outcome.NOT_APPLICABLE, verdict.outcome());
        assertEquals(Reason.NO_UNITS, verdict.reason());
        assertEquals(Optional.empty(), verdict.share().percent());
    }

    @Test
    void aDeadlineWithoutTargetIsNotJudged() {
        var county = County.of(16, 20);
        county.target(Map.of(LocalDate.of(2030, 12, 31), 9500));

        assertEquals(Reason.TARGET_NOT_SET, county.verdict(BY_2025).reason());
        assertEquals(9500, county.verdict(BY_2030).thresholdBasisPoints());
        assertEquals(19, county.verdict(BY_2030).required());
    }

    @Test
    void aUnitThatIsNotKnownYetIsWaitedFor() {
        var county = County.of(16, 20);
        var unit = UUID.randomUUID();
        county.join(unit, county.tight);

        assertWaits(county, Map.of(FactKind.UNIT, List.of(unit)));
    }

    @Test
    void aGroupThatIsNotKnownYetIsWaitedFor() {
        var county = County.of(16, 20);
        var group = UUID.randomUUID();
        county.join(county.units.get(19).id(), group);

        assertWaits(county, Map.of(FactKind.GROUP, List.of(group)));
    }

    @Test
    void aSchoolThatIsNotKnownYetIsWaitedFor() {
        var county = County.of(16, 20);
        var school = county.schools.remove(0).id();

        assertWaits(county, Map.of(FactKind.SCHOOL, List.of(school)));
    }

    @Test
    void whatChangesNothingIsNotWaitedFor() {
        var county = County.of(16, 20);
        county.join(UUID.randomUUID(), county.tight, County.LONG_AGO, null, EntryStatus.VOIDED);
        county.join(UUID.randomUUID(), county.tight, County.TOMORROW, null, EntryStatus.ACTIVE);
        county.join(county.unit(County.TOMORROW, null), UUID.randomUUID());

        assertEquals(Outcome.PASS, county.verdict(BY_2025).outcome());
    }

    @Test
    void aMissingCensusIsFlaggedAndChangesNoOutcome() {
        var county = County.of(16, 20);
        var unit = county.censuses.remove(0).unitId();

        assertEquals(Outcome.PASS, county.verdict(BY_2025).outcome());
        assertEquals(Map.of(Flag.CENSUS_MISSING, List.of(unit)), county.verdict(BY_2030).flags());
    }

    @Test
    void anOldCensusIsFlagged() {
        var county = County.of(16, 20);
        var full = county.units.get(0).id();
        var empty = county.units.get(1).id();
        county.censuses.removeIf(census -> census.unitId().equals(full) || census.unitId().equals(empty));
        county.censuses.add(new Census(full, new SchoolYear(2024), 0, EntryStatus.ACTIVE));
        county.censuses.add(new Census(full, new SchoolYear(2025), 90, EntryStatus.ACTIVE));
        county.censuses.add(new Census(empty, new SchoolYear(2025), 0, EntryStatus.ACTIVE));
        county.censuses.add(new Census(empty, new SchoolYear(2027), 90, EntryStatus.ACTIVE));

        assertEquals(19, county.verdict(BY_2030).share().denominator());
        assertEquals(Map.of(Flag.CENSUS_OLD, SortedIds.of(List.of(full, empty))), county.verdict(BY_2030).flags());
    }

    @Test
    void eachRuleAloneAnswersTheSame() {
        var county = County.of(15, 20);
        county.join(county.units.get(19).id(), county.group(Tier.LOOSE));
        county.memberships.add(new Membership(UUID.randomUUID(), county.tight, county.units.get(0).id(), false,
                County.LONG_AGO, null, EntryStatus.ACTIVE));

        assertEquals(List.of(county.verdict(BY_2025), county.verdict(BY_2030)), CoverageRules.all().stream()
                .map(rule -> rule.evaluate(county.facts(), county.parameters, county.asOf)).toList());
    }

    private static void assertWaits(County county, Map<FactKind, List<UUID>> missing) {
        var verdict = county.verdict(BY_2025);

        assertEquals(Outcome.INSUFFICIENT_DATA, verdict.outcome());
        assertEquals(Reason.FACTS_MISSING, verdict.reason());
        assertEquals(missing, verdict.missing());
    }
}
