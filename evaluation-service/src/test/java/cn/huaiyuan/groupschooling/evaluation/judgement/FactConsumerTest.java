package cn.huaiyuan.groupschooling.evaluation.judgement;

import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.get;
import static cn.huaiyuan.groupschooling.evaluation.judgement.Answers.itIs;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One channel reads the topics of three producers. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class FactConsumerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    DataSource dataSource;

    @BeforeEach
    void day() {
        itIs("2026-11-24");
    }

    /** Every event carries the whole state, so it is taken in whatever happened. */
    @Test
    void anEventWithAnUnknownVerbIsTakenIn() throws Exception {
        try (var topics = new Topics()) {
            var story = new Story(topics, "FC-VERB", "TIGHT", 20);
            var rotation = story.rotate(0, "2026-09-01");
            Answers.awaitCaughtUp();
            assertEquals(1, rotated(story));

            ObjectNode voided = rotation.state().deepCopy();
            voided.put("status", "VOIDED");
            topics.send(new Told(rotation.topic(), "rotation.taken-back.v1", rotation.aggregate(), 2, voided,
                    rotation.state(), story.enteredAt));
            Answers.awaitCaughtUp();

            assertEquals(0, rotated(story));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"group-events", "staffing-events", "funding-events"})
    void whatCannotBeReadGoesToTheDeadLettersOfItsTopic(String topic) throws Exception {
        var aggregate = UUID.randomUUID();
        try (var topics = new Topics()) {
            topics.send(topic, "anything.happened.v1", aggregate, "{".getBytes(UTF_8));
        }

        await().atMost(PATIENCE).ignoreExceptions().until(() -> Topics.all(topic + ".dlq").stream()
                .filter(letter -> aggregate.toString().equals(letter.record().key())).count() == 1);
        await().atMost(PATIENCE).until(() -> caughtUp(topic));
    }

    /** The other topics are read on where they were. */
    @Test
    void onlyATopicThatIsMadeAnewIsReadFromItsBeginning() throws Exception {
        Answers.awaitCaughtUp();
        var reached = reached("group-events");
        try (var admin = Admin
                .create(Map.of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()))) {
            admin.deleteTopics(List.of("funding-events")).all().get();
        }

        await().atMost(PATIENCE).until(() -> List.of("OTHER_TOPIC").equals(get("/v1/freshness")
                .getList("topics.find { it.topic == 'funding-events' }.breaks.what.unique()")));
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.execute("update inbox_break set resolved_at = now() where topic = 'funding-events'");
        }

        await().atMost(PATIENCE).until(() -> caughtUp("funding-events"));
        assertEquals(List.of(), get("/v1/freshness").getList("topics.breaks.flatten()"));
        assertEquals(reached, reached("group-events"));
        try (var topics = new Topics()) {
            var story = new Story(topics, "FC-ANEW", "TIGHT", 2);
            story.rotate(0, "2026-09-01");
            Answers.awaitCaughtUp();
            assertEquals(1, rotated(story));
        }
    }

    private static int rotated(Story story) {
        return Answers.verdict(story.code, "S-ROT-TIGHT-10", "").getInt("numerator");
    }

    private static boolean caughtUp(String topic) {
        return get("/v1/freshness").getBoolean("topics.find { it.topic == '" + topic + "' }.caughtUp");
    }

    private static long reached(String topic) {
        return get("/v1/freshness").getLong("topics.find { it.topic == '" + topic + "' }.reached");
    }
}
