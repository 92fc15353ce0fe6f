package cn.huaiyuan.groupschooling.evaluation.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.evaluation.coverage.Coverage;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationRules;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationTally;
import cn.huaiyuan.groupschooling.evaluation.verdict.Flag;
import cn.huaiyuan.groupschooling.evaluation.verdict.Outcome;
import cn.huaiyuan.groupschooling.evaluation.verdict.Share;
import cn.huaiyuan.groupschooling.evaluation.verdict.Verdict;
import cn.huaiyuan.groupschooling.local.embedded.Rounds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules and a naive second computation come to the same, outcome and ids on both sides, in a thousand made-up counties. */
class OracleTest {
    private static final int COUNTIES = Rounds.of(1_000, 5_000);

    @Test
    void rulesAndSecondComputationAgree() {
        var outcomes = new TreeMap<String, Integer>();
        var without = 0;
        for (int seed = 1; seed <= COUNTIES; seed++) {
            var county = new MadeUpCounty(seed);
            for (var group : county.groups) {
                var naive = new NaiveQuota(county.of(group), county.asOf);
                var verdicts = RotationRules.evaluateAll(county.of(group), Parameters.DEFAULT, county.asOf).stream()
                        .collect(Collectors.toMap(Verdict::ruleId, verdict -> verdict));
                if (naive.tier == null) {
                    verdicts.values().forEach(verdict -> assertEquals(Outcome.NOT_APPLICABLE, verdict.outcome()));
                    without++;
                    continue;
                }
                var tight = naive.tier == Tier.TIGHT;
                var quota = verdicts.get(tight ? "S-ROT-TIGHT-10" : "S-ROT-LOOSE-5");
                var backbone = verdicts.get(tight ? "S-ROT-BACKBONE-50" : "S-ROT-BACKBONE-10");

                assertEquals(List.of(naive.quota, naive.teachers, naive.rotated, naive.backbone, naive.honoured),
                        List.of(quota.outcome().name(), new TreeSet<>(quota.share().denominatorIds()),
                                new TreeSet<>(quota.share().numeratorIds()), backbone.outcome().name(),
                                new TreeSet<>(backbone.share().numeratorIds())),
                        "seed " + seed + " group " + county.groups.indexOf(group) + " as of " + county.asOf);
                assertEquals(quota.share().numeratorIds(), backbone.share().denominatorIds());
                outcomes.merge(naive.quota, 1, Integer::sum);
                outcomes.merge("backbone " + naive.backbone, 1, Integer::sum);
            }
        }
        assertTrue(without > COUNTIES / 5, without + " groups have no quota");
        assertEquals(8, outcomes.size(), "every outcome occurs: " + outcomes);
        assertTrue(outcomes.values().stream().allMatch(count -> count > 10), Map.copyOf(outcomes).toString());
    }

    /** Nobody is counted in two groups, and a rotation more, whose end is known, takes nobody out of all of them. */
    @Test
    void everybodyBelongsToOneGroup() {
        for (int seed = 1; seed <= COUNTIES; seed++) {
            var county = new MadeUpCounty(seed);
            var now = new ArrayList<UUID>();
            var before = new TreeSet<UUID>();
            for (var group : county.groups) {
                now.addAll(RotationTally.of(county.of(group), Parameters.DEFAULT, county.asOf).teachers());
                before.addAll(RotationTally
                        .of(county.withoutLastRotation(group), Parameters.DEFAULT, county.asOf).teachers());
            }
            var once = new TreeSet<>(now);
            assertEquals(once.size(), now.size(), "nobody twice, seed " + seed);
            assertTrue(!county.isEveryEndKnown() || once.containsAll(before), "nobody lost, seed " + seed);
        }
    }

    @Test
    void coverageAndSecondComputationAgree() {
        var settled = 0;
        for (int seed = 1; seed <= COUNTIES; seed++) {
            var county = new MadeUpUnits(seed);
            var coverage = Coverage.of(county.facts, Parameters.DEFAULT, county.asOf);
            var verdicts = CoverageRules.evaluateAll(county.facts, coverage, Parameters.DEFAULT);

            assertEquals(NaiveCoverage.goal(county.facts, county.asOf, LocalDate.of(2025, 12, 31), 80),
                    said(verdicts.get(0)), "seed " + seed + " as of " + county.asOf);
            assertEquals(NaiveCoverage.goal(county.facts, county.asOf, LocalDate.of(2030, 12, 31), 90),
                    said(verdicts.get(1)), "seed " + seed + " as of " + county.asOf);
            settled += verdicts.get(0).settled().isPresent() ? 1 : 0;
        }
        assertTrue(settled > COUNTIES / 5 && settled < COUNTIES, settled + " are settled");
    }

    private static String said(Verdict verdict) {
        return verdict.outcome() + " " + said(verdict.share()) + " old "
                + new TreeSet<>(verdict.flags().getOrDefault(Flag.CENSUS_OLD, List.of()))
                + verdict.settled().map(settled -> " now " + said(settled.current())).orElse("");
    }

    private static String said(Share share) {
        return new TreeSet<>(share.numeratorIds()) + " of " + new TreeSet<>(share.denominatorIds());
    }
}
