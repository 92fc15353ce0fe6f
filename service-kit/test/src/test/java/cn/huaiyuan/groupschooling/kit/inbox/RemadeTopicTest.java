package cn.huaiyuan.groupschooling.kit.inbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import cn.huaiyuan.groupschooling.kit.note.NoteCopies;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.RelayLock;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log changes under a service that is running, and under its database. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class RemadeTopicTest {
    private static final String TOPIC = Topic.NOTE_EVENTS;

    @Inject
    Broker broker;

    @AfterEach
    void repair() {
        Database.execute("update inbox_break set resolved_at = now() where resolved_at is null");
    }

    /** One event was only in the topic that is gone; later ones get the low offsets of the new one. */
    @Test
    void consumersGoOnAndTellUntilItIsRepaired() throws Exception {
        var known = IntStream.range(0, 9).mapToObj(n -> written(title())).toList();
        await().until(() -> known.stream().allMatch(note -> copies(note) == 1));
        UUID lost;
        try (var lock = RelayLock.take(); var admin = broker.admin()) {
            lost = written(title());
            Database.execute("delete from outbox");
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }

        var later = written(title());

        await().until(() -> copies(later) == 1);
        await().until(() -> freshness("topics[0].breaks.what.unique()").equals(List.of("OTHER_TOPIC")));
        assertEquals(false, freshness("caughtUp"));
        assertEquals("DOWN", health());
        assertEquals(0, copies(lost));

        Database.one("select republish()");
        await().until(() -> copies(lost) == 1 && freshness("topics[0].behind").equals(0));
        repair();

        assertEquals(true, freshness("caughtUp"));
        assertEquals("UP", health());
        assertEquals(1, copies(known.get(0)));
    }

    /** The relay is not told; the broker may make the topic again by itself, or not. */
    @Test
    void noEventIsLostWithoutTheTopic() throws Exception {
        var before = written(title());
        await().until(() -> copies(before) == 1);
        try (var admin = broker.admin()) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        }

        var note = written(title());

        await().until(() -> copies(note) == 1);
        assertEquals(1, Topic.eventsOf(note).size());
        assertEquals(false, freshness("caughtUp"));
    }

    /** The broker forgets what nobody has read yet. */
    @Test
    void aBeginningThatIsLostIsTold() throws Exception {
        var note = written(title());
        await().until(() -> copies(note) == 1);
        try (var admin = broker.admin()) {
            var partition = Topic.eventsOf(note).get(0).partition();
            Database.execute("update inbox_offset set next_offset = next_offset - 1, owner = gen_random_uuid() "
                    + "where projection = ? and partition = ?", NoteCopies.PROJECTION, partition);
            admin.deleteRecords(Map.of(new TopicPartition(TOPIC, partition), RecordsToDelete.beforeOffset(-1))).all()
                    .get();
        }

        await().until(() -> freshness("topics[0].breaks.what").equals(List.of("BEFORE_THE_BEGINNING")));
        assertEquals(false, freshness("caughtUp"));

        repair();
        await().until(() -> freshness("caughtUp").equals(true));
    }

    private static long copies(UUID note) {
        return Database.count("note_copy where note_id = ? and projection = ?", note, NoteCopies.PROJECTION);
    }

    private static String health() {
        return given().get("/q/health/well").path("checks.find { it.name == 'inbox' }.status");
    }

    private static Object freshness(String path) {
        return as("someone", "reader").get("/v1/freshness").path(path);
    }
}
