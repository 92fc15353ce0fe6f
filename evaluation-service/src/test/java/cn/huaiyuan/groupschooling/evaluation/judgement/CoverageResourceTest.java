package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.itIs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
            assertEquals(before + 2, get("/v1/verdicts?rule=G-COV-2030").getInt("items[0].verdict.numerator"));
            assertEquals(before + 2, get("/v1/verdicts?rule=G-COV-2025").getInt("items[0].verdict.current.numerator"));
        }
    }

    @Test
    void itIsCountedInEveryWay() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "CR-WAYS", "TIGHT", 0);
            Answers.awaitCaughtUp();
            var answer = get("/v1/coverage");

            assertEquals(List.of("UNIT", "SCHOOL", "STUDENT", "GROUP", "LEGAL_PERSON"),
                    answer.getList("measures.basis"));
            assertEquals(answer.getInt("verdicts[1].numerator"), answer.getInt("measures[0].covered"));
            assertEquals(answer.getInt("verdicts[0].current.numerator"), answer.getInt("measures[0].covered"));
            assertEquals(List.of("2025", "2030"), answer.getList("verdicts.period"));
            assertTrue(answer.getList("measures[2].missing.CENSUS").contains(story.home.toString()),
                    "students are not known before the census");
        }
    }

    /** D-33: who becomes tight in 2026 is not covered on the deadline day; who was entered late, was. */
    @Test
    void aGoalAfterItsDeadlineIsThatOfTheDeadline() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "CR-GOAL", "LOOSE", 0);
            Answers.awaitCaughtUp();
            var onTheDay = get("/v1/coverage?asOf=2025-12-31").getInt("verdicts[0].numerator");

            story.tiers(Map.of("tier", "LOOSE", "validFrom", "2024-02-20", "validTo", "2025-12-31", "assumed", false),
                    Map.of("tier", "TIGHT", "validFrom", "2026-01-01", "assumed", false));
            Answers.awaitCaughtUp();
            var goal = get("/v1/coverage").setRootPath("verdicts[0]");
            assertEquals(onTheDay, goal.getInt("numerator"));
            assertEquals("2025-12-31", goal.getString("settledOn"));
            assertEquals("2026-11-24", goal.getString("asOf"));
            assertEquals(covered(""), goal.getInt("current.numerator"));

            story.tiers(Map.of("tier", "TIGHT", "validFrom", "2025-12-31", "assumed", false));
            Answers.awaitCaughtUp();
            assertEquals(onTheDay + 2, get("/v1/verdicts?rule=G-COV-2025").getInt("items[0].verdict.numerator"));
            assertNull(get("/v1/coverage?asOf=2025-12-31").get("verdicts[0].settledOn"));
        }
    }

    /** The unit stood empty in a census that was another unit's. */
    @Test
    void aVoidedCensusCountsAsNone() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "CR-VOID", "TIGHT", 0);
            var census = UUID.randomUUID();
            Answers.awaitCaughtUp();
            var uncounted = covered("");
            var empty = story.count(census, story.home, 0);
            Answers.awaitCaughtUp();
            assertEquals(uncounted - 1, covered(""));

            var voided = story.voidCount(census, story.home, 0);
            story.again(empty);
            Answers.awaitCaughtUp();
            assertEquals(uncounted, covered(""));
            assertEquals(uncounted, get("/v1/verdicts?rule=G-COV-2030").getInt("items[0].verdict.numerator"));
            assertTrue(isUnknown(story.home));

            story.count(census, story.home, 300);
            story.again(voided);
            Answers.awaitCaughtUp();
            assertEquals(uncounted, covered(""));
            assertFalse(isUnknown(story.home));
        }
    }

    private static boolean isUnknown(UUID unit) {
        return get("/v1/coverage").getList("measures[2].missing.CENSUS").contains(unit.toString());
    }

    private static int covered(String query) {
        return get("/v1/coverage" + query).getInt("measures.find { it.basis == 'UNIT' }.covered");
    }
}
