package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.itIs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verdict that changes is told on Kafka, once per change; what is said twice or too late changes nothing. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class VerdictEventsTest {
    private static final String QUOTA = "S-ROT-TIGHT-10";

    @Inject
    VerdictKeeper keeper;
    @Inject
    DataSource dataSource;

    @BeforeEach
    void day() {
        itIs("2026-11-24");
        keeper.newDay();
    }

    @Test
    void everyChangeIsToldAsTheSchemaSays() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-CHANGE", "TIGHT", 20);
            story.rotate(0, "2026-09-01");
            Answers.awaitCaughtUp();
            story.rotate(1, "2026-09-01");
            Answers.awaitCaughtUp();

            var events = told(story);

            var last = events.get(events.size() - 1);
            assertEquals("PASS", last.at("/state/outcome").asText());
            assertEquals(2, last.at("/state/numerator").asInt());
            assertEquals(1, last.at("/previous/numerator").asInt());
            assertEquals(events.size(), last.get("version").asInt());
            for (int i = 0; i < events.size(); i++) {
                EventContract.check("verdict.changed.v1", events.get(i));
                assertEquals(i + 1, events.get(i).get("version").asInt());
                assertEquals(i == 0 ? null : events.get(i - 1).get("state"),
                        events.get(i).get("previous").isNull() ? null : events.get(i).get("previous"));
            }
        }
    }

    @Test
    void whatIsSaidTwiceIsJudgedOnce() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-TWICE", "TIGHT", 20);
            var first = story.rotate(0, "2026-09-01");
            story.rotate(1, "2026-09-01");
            Answers.awaitCaughtUp();
            var before = told(story).size();

            story.again(first);
            story.again(first);
            Answers.awaitCaughtUp();

            assertEquals(2, verdict(story).getInt("verdict.numerator"));
            assertEquals(before, told(story).size());
        }
    }

    @Test
    void anOlderVersionThatComesLateChangesNothing() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-LATE", "TIGHT", 20);
            var rotation = UUID.randomUUID();
            Told running = story.rotation(rotation, 0, "2026-09-01", null, "RUNNING");
            story.rotation(rotation, 0, "2026-09-01", null, "CANCELLED");
            story.again(running);
            Answers.awaitCaughtUp();

            assertEquals(0, verdict(story).getInt("verdict.numerator"));
        }
    }

    /** Nobody counts beyond employment; a correction of the snapshot after its freeze counts and is flagged. */
    @Test
    void aResignationEndsARotationThatNobodyEnded() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-RESIGN", "TIGHT", 20);
            story.rotate(0, "2026-09-01");
            story.rotate(1, "2026-09-01");
            story.enteredAt = Instant.parse("2026-11-05T04:00:00Z");
            story.resign(1, "2026-09-04");
            Answers.awaitCaughtUp();
            assertEquals("1 of 20 {}", counted(story));

            story.resign(1, "2026-08-31");
            Answers.awaitCaughtUp();
            assertEquals("1 of 19 {RESTATED_AFTER_FREEZE=[" + story.teachers.get(1) + "]}", counted(story));
        }
    }

    /** Events from before are not there any more: what an event says was so before is no restatement. */
    @Test
    void aSecondVersionThatComesFirstRestatesNothingByItself() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-SECOND", "TIGHT", 1);
            var like = story.resign(0, null);
            for (var left : List.of("2027-08-31", "2026-08-31")) {
                var id = UUID.randomUUID();
                ObjectNode state = like.state().deepCopy();
                state.put("id", id.toString());
                ObjectNode changed = state.deepCopy();
                ((ObjectNode) changed.at("/employments/0")).put("validTo", left);
                topics.send(new Told(like.topic(), like.type(), id, 2, changed, state,
                        Instant.parse("2026-11-05T04:00:00Z")));
                Answers.awaitCaughtUp();
                assertEquals("0 of 2 " + (left.startsWith("2027") ? "{}" : "{RESTATED_AFTER_FREEZE=[" + id + "]}"),
                        counted(story));
            }
        }
    }

    @Test
    void teachersOfAMergedUnitAreCountedWhereItWentOn() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-MERGED", "TIGHT", 3);
            story.merge("2026-08-01");
            Answers.awaitCaughtUp();

            assertEquals("0 of 3 {HOME_UNIT_ENDED=" + story.teachers.stream().map(UUID::toString).sorted().toList()
                    + "}", counted(story));
        }
    }

    private static String counted(Story story) {
        var verdict = verdict(story);
        return verdict.getInt("verdict.numerator") + " of " + verdict.getInt("verdict.denominator") + " "
                + verdict.getMap("verdict.flags");
    }

    /** A unit that holds up an answer may belong to no group at all. */
    @Test
    void aVerdictThatWaitsForAStrangersUnitIsJudgedWhenItComes() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-WAITS", "TIGHT", 20);
            var outside = UUID.randomUUID();
            story.rotate(0, "2026-09-01");
            story.rotation(UUID.randomUUID(), 0, List.of(outside, outside), "2026-08-20", null, "RUNNING");
            Answers.awaitCaughtUp();
            assertEquals("INSUFFICIENT_DATA", verdict(story).getString("verdict.outcome"));

            story.unit(outside, "C09");
            Answers.awaitCaughtUp();

            assertEquals("FAIL", verdict(story).getString("verdict.outcome"));
        }
    }

    /** The group's first days are corrected: the years that it no longer covers are judged again too. */
    @Test
    void yearsBeforeACorrectedFoundingAreJudgedAgain() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-FOUNDED", "TIGHT", 20);
            Answers.awaitCaughtUp();
            assertEquals("THRESHOLD_MISSED", reason(story, "2024-2025"));

            story.founded("2025-10-01");
            Answers.awaitCaughtUp();

            assertEquals("GROUP_FOUNDED_AFTER_SNAPSHOT", reason(story, "2024-2025"));
            assertEquals("GROUP_FOUNDED_AFTER_SNAPSHOT", reason(story, "2025-2026"));
            assertEquals("THRESHOLD_MISSED", reason(story, "2026-2027"));
        }
    }

    /** With the statements of the README, after which every verdict is judged again as at a start. */
    @Test
    void verdictsOfAGroupThatItsProducerLostEndWithAnEvent() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "VE-LOST", "TIGHT", 20);
            Answers.awaitCaughtUp();
            var readme = Files.readString(Path.of("README.md"));
            var statements = readme.substring(readme.indexOf("```sql") + 6, readme.indexOf("```\n\n## Who reaches"));
            try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
                statement.execute(statements.replace("inbox_unconfirmed",
                        "(values ('" + story.group + "'::uuid)) as lost (aggregate_id)"));
            }
            itIs("2026-11-25");
            keeper.newDay();

            var events = told(story);
            var last = events.get(events.size() - 1);
            assertEquals("NOT_APPLICABLE GROUP_VOIDED",
                    last.at("/state/outcome").asText() + " " + last.at("/state/reason").asText());
            assertEquals("FAIL", last.at("/previous/outcome").asText());
        }
    }

    private static String reason(Story story, String schoolYear) {
        return Answers.verdict(story.code, QUOTA, "?schoolYear=" + schoolYear).getString("reason");
    }

    private static io.restassured.path.json.JsonPath verdict(Story story) {
        return get("/v1/verdicts?limit=500&schoolYear=2026-2027&rule=" + QUOTA)
                .setRootPath("items.find { it.verdict.groupId == '" + story.group + "' }");
    }

    /** The events of the group's quota, after all that belongs to it has been sent. */
    private static List<JsonNode> told(Story story) throws Exception {
        var id = verdict(story).getString("id");
        var version = Answers.reader().get("/v1/verdicts/" + id).then().extract().header("ETag").replace("\"", "")
                .split("@")[0];
        var events = Topics.heard("evaluation-events", id, Integer.parseInt(version));
        assertTrue(events.stream().allMatch(event -> event.type().equals("verdict.changed.v1")));
        return events.stream().map(Topics.Heard::data).toList();
    }
}
