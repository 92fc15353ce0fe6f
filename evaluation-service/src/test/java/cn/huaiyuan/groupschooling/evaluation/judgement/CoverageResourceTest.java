package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.itIs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The coverage of the county follows its groups; other tests' groups stand beside, so differences are looked at. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CoverageResourceTest {
    @Inject
    VerdictKeeper keeper;

    @BeforeEach
    void day() {
        itIs("2026-11-24");
        keeper.newDay();
    }

    @Test
    void itChangesAsAGroupBecomesTight() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "CR-TIER", "LOOSE", 0);
            Answers.awaitCaughtUp();
            var before = covered("");

            story.tiers(Map.of("tier", "LOOSE", "validFrom", "2024-02-20", "validTo", "2026-09-30", "assumed", false),
                    Map.of("tier", "TIGHT", "validFrom", "2026-10-01", "assumed", false));
            Answers.awaitCaughtUp();

            assertEquals(before + 2, covered(""));
            assertEquals(before + 2, covered("?asOf=2026-10-01"));
            assertEquals(covered("?asOf=2026-10-01") - 2, covered("?asOf=2026-09-30"));
            assertEquals(before + 2, get("/v1/verdicts?rule=G-COV-2025").getInt("items[0].verdict.numerator"));
        }
    }

    @Test
    void itIsCountedInEveryWay() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "CR-WAYS", "TIGHT", 0);
            Answers.awaitCaughtUp();
            var answer = get("/v1/coverage");

            assertEquals(List.of("UNIT", "SCHOOL", "STUDENT", "GROUP"), answer.getList("measures.basis"));
            assertEquals(answer.getInt("verdicts[0].numerator"), answer.getInt("measures[0].covered"));
            assertEquals(List.of("2025", "2030"), answer.getList("verdicts.period"));
            assertTrue(answer.getList("measures[2].missing.CENSUS").contains(story.home.toString()),
                    "students are not known before the census");
        }
    }

    private static int covered(String query) {
        return get("/v1/coverage" + query).getInt("measures.find { it.basis == 'UNIT' }.covered");
    }
}
