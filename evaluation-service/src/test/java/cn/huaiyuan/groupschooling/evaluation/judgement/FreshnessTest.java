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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** An answer says how far it has seen, and has seen exactly that far. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class FreshnessTest {
    @Inject
    Watermarks watermarks;
    @Inject
    Judge judge;
    @Inject
    DataSource dataSource;

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

    /** Of the topic whose events may be missing, and of no other, until somebody has repaired it. */
    @Test
    void anAnswerSaysThatEventsMayBeMissing() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "FR-LOST", "TIGHT", 2);
            Answers.awaitCaughtUp();
            assertEquals(List.of(true, true, true), whole(story));

            try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
                statement.execute(
                        "insert into inbox_break (projection, topic, partition, what, stored_offset, log_begin)"
                                + " values ('evaluation-service', 'staffing-events', 0, 'JUMP', 1, 2)");
                var found = whole(story);
                statement.execute("update inbox_break set resolved_at = now()");
                assertEquals(List.of(true, true, false), found);
            }

            assertEquals(List.of(true, true, true), whole(story));
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

    private static List<Boolean> whole(Story story) {
        return get("/v1/groups/" + story.code + "/verdicts").getList("freshness.whole");
    }

    private static List<Long> reached(JsonPath answer) {
        return answer.getList("freshness.reached", Long.class);
    }
}
