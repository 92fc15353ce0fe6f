package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An answer says how far it has seen, and has seen exactly that far. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class FreshnessTest {
    @Inject
    Watermarks watermarks;
    @Inject
    Judge judge;

    /** The watermark is what GET /v1/freshness calls reached. */
    @Test
    void everyAnswerCarriesItsWatermark() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "FR-CARRY", "TIGHT", 2);
            Answers.awaitCaughtUp();
            var reached = get("/v1/freshness");

            for (var path : List.of("/v1/groups/" + story.code + "/verdicts",
                    "/v1/groups/" + story.code + "/verdicts?asOf=2026-01-01", "/v1/coverage",
                    "/v1/verdicts?limit=1")) {
                var answer = get(path);
                assertEquals(List.of("funding-events", "group-events", "staffing-events"),
                        answer.getList("freshness.topic"), path);
                for (var topic : List.of("group-events", "staffing-events")) {
                    assertEquals(reached.getLong("topics.find { it.topic == '" + topic + "' }.reached"),
                            answer.getLong("freshness.find { it.topic == '" + topic + "' }.reached"), path);
                }
            }
        }
    }

    /** Between the watermark and the facts a batch is taken in: it is in neither. */
    @Test
    void whatComesMeanwhileIsNotSeen() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "FR-SEEN", "TIGHT", 20);
            story.rotate(0, "2026-09-01");
            Answers.awaitCaughtUp();
            var before = reached(get("/v1/groups/" + story.code + "/verdicts"));

            QuarkusTransaction.requiringNew().call(() -> {
                assertEquals(before, watermarks.now().stream().map(Watermark::reached).toList());
                story.rotate(1, "2026-09-01");
                Answers.awaitCaughtUp();
                assertEquals(1, rotated(story));
                return null;
            });

            assertEquals(2, rotated(story));
            assertNotEquals(before, reached(get("/v1/groups/" + story.code + "/verdicts")));
        }
    }

    private long rotated(Story story) {
        return judge.group(story.group, List.of(new SchoolYear(2026)), LocalDate.of(2026, 11, 24)).stream()
                .filter(verdict -> verdict.ruleId().equals("S-ROT-TIGHT-10")).findFirst().orElseThrow().share()
                .numerator();
    }

    private static List<Long> reached(JsonPath answer) {
        return answer.getList("freshness.reached", Long.class);
    }
}
