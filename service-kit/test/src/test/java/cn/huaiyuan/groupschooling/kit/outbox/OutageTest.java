package cn.huaiyuan.groupschooling.kit.outbox;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.RelayLock;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Broker and database are killed, not asked to stop; what was committed reaches Kafka and the consumer all the same. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class OutageTest {
    @Inject
    KitConfig config;
    @Inject
    Broker broker;
    @Inject
    RestoreGuard guard;
    @Inject
    DataSource pool;

    @AfterEach
    void startWhatWasKilled() {
        if (!EmbeddedStackResource.kafka().isAlive()) {
            EmbeddedStackResource.kafka().start();
        }
        if (!EmbeddedStackResource.postgres().isAlive()) {
            EmbeddedStackResource.postgres().start();
        }
    }

    @Test
    void losesNothingWhileTheBrokerIsAway() {
        var before = written(title());
        await().until(() -> RelayLock.holders() == 1);
        EmbeddedStackResource.kafka().kill();
        var during = IntStream.range(0, 20).mapToObj(i -> written(title())).toList();
        editor().header("If-Match", "*").body(draft(title())).put(NOTES + "/" + before).then().statusCode(200);

        EmbeddedStackResource.kafka().start();

        await().until(() -> Database.count("outbox") == 0);
        await().until(() -> during.stream().allMatch(note -> copies(note).equals(List.of("1"))));
        await().until(() -> copies(before).equals(List.of("1", "2")));
        assertTrue(during.stream().noneMatch(note -> Topic.eventsOf(note).isEmpty()));
    }

    /** The relay starts over while there is no broker, so that it has to find its lock and its topic again. */
    @Test
    void losesNothingWhereTheSessionEndsWhileTheBrokerIsAway() {
        await().until(() -> RelayLock.holders() == 1);
        EmbeddedStackResource.kafka().kill();
        var note = written(title());
        RelayLock.terminateHolder();
        await().until(() -> RelayLock.holders() == 1);

        EmbeddedStackResource.kafka().start();

        await().until(() -> !Topic.eventsOf(note).isEmpty());
    }

    @Test
    void losesNothingWhenTheDatabaseIsKilled() {
        var before = written(title());
        EmbeddedStackResource.postgres().kill();
        var refused = editor().body(draft(title())).post(NOTES);
        EmbeddedStackResource.postgres().start();

        var after = await().until(() -> editor().body(draft(title())).post(NOTES),
                answer -> answer.statusCode() == 201).path("id").toString();

        assertProblem(refused, 503, "database-away");
        await().until(() -> copies(before).equals(List.of("1")));
        await().until(() -> copies(UUID.fromString(after)).equals(List.of("1")));
    }

    /** A service that stops must not wait for minutes for a broker that does not answer. */
    @Test
    void stopsSoonWhileTheBrokerIsAway() throws Exception {
        var relay = relay();
        EmbeddedStackResource.kafka().kill();
        relay.start(null);
        RelayLock.terminateHolder();
        written(title());
        await().until(() -> RelayLock.holders() == 1);

        relay.stop(null);

        assertEquals(false, relay.loop.isAlive());
    }

    private OutboxRelay relay() {
        var relay = new OutboxRelay();
        relay.config = config;
        relay.dataSource = pool;
        relay.sender = new EventSender();
        relay.sender.config = config;
        relay.sender.broker = broker;
        relay.guard = guard;
        return relay;
    }

    /** The versions of the note that the consumer has taken in. */
    private static List<String> copies(UUID note) {
        return Database.column("select version from note_copy where projection = 'copies' and note_id = ? "
                + "order by version", note);
    }
}
