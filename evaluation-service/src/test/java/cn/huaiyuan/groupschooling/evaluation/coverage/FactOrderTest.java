package cn.huaiyuan.groupschooling.evaluation.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.fact.EntryStatus;
import cn.huaiyuan.groupschooling.evaluation.fact.Ownership;
import cn.huaiyuan.groupschooling.evaluation.fact.Stage;
import cn.huaiyuan.groupschooling.evaluation.fact.Tier;
import cn.huaiyuan.groupschooling.evaluation.fact.UnitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Equal facts give an equal coverage and equal verdicts, in any order. */
class FactOrderTest {
    private static final int ROUNDS = 200;

    @Test
    void orderChangesNothing() {
        var random = new Random(20240220);
        for (int round = 0; round < ROUNDS; round++) {
            var county = county(random);
            var mixed = new CoverageFacts(shuffled(county.schools, random), shuffled(county.units, random),
                    shuffled(county.groups, random), shuffled(county.memberships, random),
                    shuffled(county.censuses, random));
            var coverage = Coverage.of(county.facts(), county.parameters, county.asOf);
            var again = Coverage.of(mixed, county.parameters, county.asOf);

            assertEquals(coverage, again, "round " + round);
            assertEquals(CoverageRules.evaluateAll(county.facts(), coverage, county.parameters),
                    CoverageRules.evaluateAll(mixed, again, county.parameters), "round " + round);
        }
    }

    /** Some units in several groups, some groups and schools unknown, some not counted. */
    private static County county(Random random) {
        var county = County.of(6, 12);
        var loose = county.group(Tier.LOOSE);
        for (int i = 0; i < 12; i++) {
            county.unit(county.school(Ownership.values()[random.nextInt(2)]),
                    Stage.values()[random.nextInt(Stage.values().length)], UnitKind.values()[random.nextInt(2)]);
        }
        for (int i = 0; i < 12; i++) {
            county.join(county.units.get(random.nextInt(24)).id(), random.nextBoolean() ? loose : county.tight,
                    County.LONG_AGO, null, EntryStatus.values()[random.nextInt(2)]);
        }
        if (random.nextInt(3) == 0) {
            county.groups.remove(random.nextInt(2));
            county.schools.remove(random.nextInt(24));
            county.units.remove(random.nextInt(24));
        }
        county.censuses.remove(random.nextInt(24));
        return county;
    }

    private static <T> List<T> shuffled(List<T> items, Random random) {
        var mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
