package cn.huaiyuan.groupschooling.kit.outbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.note.NoteCopies;
import cn.huaiyuan.groupschooling.kit.note.NoteDraft;
import cn.huaiyuan.groupschooling.kit.note.NoteService;
import cn.huaiyuan.groupschooling.kit.outbox.PendingEvents.Pending;
import cn.huaiyuan.groupschooling.kit.outbox.TopicEnd.Sent;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.Logged;
import cn.huaiyuan.groupschooling.kit.stack.RelayLock;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The database goes back to a backup; its topic, and whoever listens, remember what came later. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class RestoredDatabaseTest {
    private static final String BEGIN_EPOCH = """
            select begin_epoch((select max(epoch) + 1 from journal_epoch), 'restored from a backup')""";

    private final String before = title();
    private final String after = title();

    @Inject
    NoteService notes;
    @Inject
    KitConfig config;
    @Inject
    DataSource pool;

    @Test
    void consumersFollowInTheNextEpoch() throws Exception {
        var kept = notes.write(NoteDraft.of(before)).aggregate().id();
        var lost = notes.write(NoteDraft.of(title())).aggregate().id();
        notes.change(kept, NoteDraft.of(title()));
        await().until(() -> copies(kept) == 2 && copies(lost) == 1);

        try (var lock = RelayLock.take()) {
            goBack(kept, lost);
        }
        notes.change(kept, NoteDraft.of(after));

        await().until(() -> health("outbox").equals("DOWN"));
        assertEquals(2, (int) given().get("/q/health/well").path("checks.find { it.name == 'outbox' }.data.lost"));
        await().during(Duration.ofMillis(600)).until(() -> Database.count("outbox") > 0);
        assertEquals(0, Database.count("note_copy where title = ?", after));

        try (var log = new Logged("cn.huaiyuan.groupschooling.kit")) {
            Database.one(BEGIN_EPOCH);
            await().until(() -> Database.count("note_copy where title = ?", after) == 1);
            await().until(() -> freshness("topics[0].behind").equals(0));

            var told = log.lines().stream().filter(line -> line.contains("epoch")).map(line -> line.split(":")[0])
                    .sorted().toList();
            assertEquals(List.of("INFO note-events is sent again, in epoch " + present(),
                    "WARN copies meets epoch " + present() + " of note-events"), told);
        }
        await().until(() -> health("outbox").equals("UP"));
        await().until(() -> freshness("topics[0].unconfirmed").equals(1) && freshness("topics[0].behind").equals(0));
        assertEquals(false, freshness("caughtUp"));
        assertEquals("DOWN", health("inbox"));
        assertEquals(lost.toString(), Database.one("select aggregate_id from inbox_unconfirmed"));

        var log = new Logged("cn.huaiyuan.groupschooling.kit.inbox");
        await().during(Duration.ofSeconds(2)).until(() -> freshness("topics[0].unconfirmed").equals(1));
        Database.execute("delete from note_copy where note_id in (select aggregate_id from inbox_unconfirmed)");
        Database.execute("delete from inbox_version v using inbox_unconfirmed u "
                + "where v.projection = u.projection and v.aggregate_id = u.aggregate_id");

        assertEquals(true, freshness("caughtUp"));
        assertEquals("UP", health("inbox"));
        await().until(() -> log.lines()
                .contains("INFO no aggregate of a restored producer is unconfirmed any more"));
        log.close();
    }

    @Test
    void anEpochIsNotBegunTwice() {
        assertThrows(IllegalStateException.class, () -> Database.one("select begin_epoch(1, 'again')"));
    }

    /** Else the change would be sent in the epoch before, and the state before it in the new one. */
    @Test
    void aChangeThatComesWhileAnEpochBeginsStaysTheLatest() throws Exception {
        var note = notes.write(NoteDraft.of(before)).aggregate().id();
        await().until(() -> copies(note) == 1);
        try (var operator = Database.connect()) {
            operator.setAutoCommit(false);
            Database.column(operator, BEGIN_EPOCH);
            var change = CompletableFuture.runAsync(() -> notes.change(note, NoteDraft.of(after)));
            await().until(() -> waitsForALock() || copies(note) == 2);
            operator.commit();
            change.get();
        }

        await().until(() -> Database.count("outbox") == 0);

        assertEquals(List.of(present() + " 1", present() + " 2"), sentOf(note).subList(1, 3));
        await().until(() -> taken(note).equals(present() + " 2"));
    }

    @Test
    void anEpochBeginsAfterTheChangesThatAreUnderWay() {
        var note = notes.write(NoteDraft.of(before)).aggregate().id();
        await().until(() -> copies(note) == 1);

        var epoch = QuarkusTransaction.requiringNew().call(() -> {
            notes.change(note, NoteDraft.of(after));
            var begins = CompletableFuture.runAsync(() -> Database.one(BEGIN_EPOCH));
            await().until(() -> waitsForALock() || begins.isDone());
            return begins;
        });
        epoch.join();

        await().until(() -> taken(note).equals(present() + " 2"));
        assertFalse(sentOf(note).contains(present() + " 1"));
    }

    /** Its ack is of the epoch before: consumers would wait for it for ever. */
    @Test
    void anEventInFlightIsAnnouncedAgain() throws Exception {
        UUID note;
        await().until(() -> Database.count("outbox") == 0);
        try (var lock = RelayLock.take(); var connection = Database.connect()) {
            note = notes.write(NoteDraft.of(before)).aggregate().id();
            var pending = new PendingEvents(connection);
            var inFlight = pending.next(1000);
            Database.one(BEGIN_EPOCH);

            pending.sent(inFlight.stream().map(Pending::seq).toList(), inFlight.get(0).epoch());

            assertEquals(1, Database.count("outbox join journal using (seq) where aggregate_id = ?", note));
        }
        await().until(() -> sentOf(note).equals(List.of(present() + " 1")));
    }

    /** Another instance relays now, and knows what is lost. */
    @Test
    void anInstanceThatStandsByTellsOfNoLoss() throws Exception {
        var passive = new RestoreGuard();
        passive.config = config;
        var relay = new OutboxRelay();
        relay.config = config;
        relay.dataSource = pool;
        relay.sender = new EventSender();
        relay.guard = passive;
        try (var lock = RelayLock.take(); var connection = Database.connect()) {
            var pending = new PendingEvents(connection);
            passive.allows(pending, List.of(new Sent(UUID.randomUUID(), pending.epoch())));
            assertEquals(1, passive.lost());

            relay.start(null);
            await().until(() -> passive.lost() == 0);
            relay.stop(null);
        }
    }

    /** To where one note had its first version and the other did not exist. */
    private void goBack(UUID kept, UUID lost) {
        Database.execute("delete from journal where aggregate_id = ? or aggregate_id = ? and version > 1", lost, kept);
        Database.execute("delete from note where id = ?", lost);
        Database.execute("update note set version = 1, title = ? where id = ?", before, kept);
    }

    private static boolean waitsForALock() {
        return Database.count("pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()") > 0;
    }

    private static String present() {
        return Database.one("select max(epoch) from journal_epoch");
    }

    /** Epoch and version of each event in the topic. */
    private static List<String> sentOf(UUID note) {
        return Topic.eventsOf(note).stream().map(event -> Topic.header(event, "ce_epoch") + " "
                + JsonPath.from(new String(event.value(), StandardCharsets.UTF_8)).getLong("version")).toList();
    }

    private static String taken(UUID note) {
        return Database.one(
                "select epoch || ' ' || version from inbox_version where projection = ? and aggregate_id = ?",
                NoteCopies.PROJECTION, note);
    }

    private static long copies(UUID note) {
        return Database.count("note_copy where note_id = ? and projection = ?", note, NoteCopies.PROJECTION);
    }

    private static String health(String check) {
        return given().get("/q/health/well").path("checks.find { it.name == '" + check + "' }.status");
    }

    private static Object freshness(String path) {
        return as("someone", "reader").get("/v1/freshness").path(path);
    }
}
