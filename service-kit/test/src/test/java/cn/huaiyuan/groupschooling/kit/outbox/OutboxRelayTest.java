package cn.huaiyuan.groupschooling.kit.outbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.leader.LeaderLoop;
import cn.huaiyuan.groupschooling.kit.note.NoteDraft;
import cn.huaiyuan.groupschooling.kit.note.NoteService;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.RelayLock;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class OutboxRelayTest {
    private static final int LIMIT = 50_000;
    private static final String TOO_LARGE = "x".repeat(LIMIT + 1000);

    @Inject
    NoteService notes;
    @Inject
    DataSource pool;

    @BeforeEach
    void letTheBrokerRefuseLargeRecords() throws Exception {
        await().until(() -> RelayLock.holders() == 1);
        Topic.limit(Topic.NOTE_EVENTS, LIMIT);
    }

    /** An epoch that another test begins announces the large notes again. */
    @AfterEach
    void forgetWhatDied() throws Exception {
        Topic.limit(Topic.NOTE_EVENTS, 1 << 20);
        Database.execute("with dead as (delete from outbox_dead returning aggregate_id) "
                + "delete from outbox where seq in (select seq from journal join dead using (aggregate_id))");
    }

    @Test
    void sendsWhatTheJournalHoldsAsACloudEvent() {
        var note = notes.write(NoteDraft.of(title())).aggregate().id();

        var event = await().until(() -> Topic.eventsOf(note), hasSize(1)).get(0);

        assertEquals(note.toString(), event.key());
        assertEquals(journal("event_id", note), Topic.header(event, "ce_id"));
        assertEquals("1.0", Topic.header(event, "ce_specversion"));
        assertEquals("/note-service", Topic.header(event, "ce_source"));
        assertEquals("note.written.v1", Topic.header(event, "ce_type"));
        assertEquals(note.toString(), Topic.header(event, "ce_subject"));
        assertEquals(OffsetDateTime.parse(journal("to_json(occurred_at)#>>'{}'", note)).toInstant(),
                Instant.parse(Topic.header(event, "ce_time")));
        assertEquals("application/json", Topic.header(event, "content-type"));
        assertEquals(journal("traceparent", note), Topic.header(event, "traceparent"));
        assertEquals(journal("data", note), new String(event.value()));
    }

    @Test
    void takesARowOutOnlyWhenTheBrokerHasIt() {
        var note = notes.write(NoteDraft.of(title())).aggregate().id();

        await().until(() -> pending(note) == 0);

        assertEquals(1, Topic.eventsOf(note).size());
    }

    /** A crash between the broker's ack and the delete. */
    @Test
    void givesAnEventTheSameIdWhenItIsSentTwice() {
        var note = notes.write(NoteDraft.of(title())).aggregate().id();
        await().until(() -> pending(note) == 0);
        Database.execute("insert into outbox (seq) select seq from journal where aggregate_id = ?", note);

        var events = await().until(() -> Topic.eventsOf(note), hasSize(2));

        assertEquals(Topic.header(events.get(0), "ce_id"), Topic.header(events.get(1), "ce_id"));
    }

    @Test
    void movesWhatTheBrokerRefusesAside() {
        var note = notes.write(NoteDraft.of(title(), TOO_LARGE)).aggregate().id();

        await().until(() -> Database.count("outbox_dead where aggregate_id = ?", note) == 1);

        assertEquals("3", Database.one("select attempts from outbox_dead where aggregate_id = ?", note));
        assertTrue(Database.one("select cause from outbox_dead where aggregate_id = ?", note)
                .contains("RecordTooLargeException"));
        assertEquals(0, pending(note));
    }

    @Test
    void holdsBackOnlyLaterEventsOfTheSameKey() {
        var dead = notes.write(NoteDraft.of(title(), TOO_LARGE)).aggregate().id();
        await().until(() -> Database.count("outbox_dead where aggregate_id = ?", dead) == 1);
        notes.change(dead, NoteDraft.of(title()));

        var other = notes.write(NoteDraft.of(title())).aggregate().id();

        await().until(() -> pending(other) == 0);
        assertEquals(1, pending(dead));
        assertEquals(List.of(), Topic.eventsOf(dead));
    }

    /** Both are there when the relay comes: the second must not slip through while the first is refused. */
    @Test
    void letsNoEventOvertakeARefusedOne() throws SQLException {
        UUID note;
        try (var lock = RelayLock.take()) {
            note = notes.write(NoteDraft.of(title(), TOO_LARGE)).aggregate().id();
            notes.change(note, NoteDraft.of(title()));
        }

        await().until(() -> Database.count("outbox_dead where aggregate_id = ?", note) == 1);

        assertEquals(1, pending(note));
        assertEquals(List.of(), Topic.eventsOf(note));
    }

    /** Some of them share the partition, and the producer's sequence, with the one that is refused. */
    @Test
    void sendsTheOtherKeysOfARoundInWhichOneIsRefused() throws SQLException {
        var others = new ArrayList<UUID>();
        try (var lock = RelayLock.take()) {
            notes.write(NoteDraft.of(title(), TOO_LARGE));
            for (int i = 0; i < 12; i++) {
                others.add(notes.write(NoteDraft.of(title())).aggregate().id());
            }
        }

        await().until(() -> others.stream().allMatch(other -> pending(other) == 0));

        assertTrue(others.stream().noneMatch(other -> Topic.eventsOf(other).isEmpty()));
    }

    @Test
    void keepsTheOrderOfManyEventsOfOneKey() throws SQLException {
        UUID note;
        try (var lock = RelayLock.take()) {
            note = notes.write(NoteDraft.of(title())).aggregate().id();
            for (int i = 0; i < 20; i++) {
                notes.change(note, NoteDraft.of(title()));
            }
        }

        var events = await().until(() -> Topic.eventsOf(note), hasSize(21));

        assertEquals(Database.column("select event_id from journal where aggregate_id = ? order by version", note),
                events.stream().map(event -> Topic.header(event, "ce_id")).toList());
    }

    @Test
    void isTheOnlyOneActive() throws SQLException {
        try (var lock = RelayLock.take()) {
            var note = notes.write(NoteDraft.of(title())).aggregate().id();

            await().during(java.time.Duration.ofMillis(600)).until(() -> pending(note) == 1);

            assertEquals(1, RelayLock.holders());
        }
    }

    @Test
    void goesOnAfterItsSessionWasTerminated() {
        RelayLock.terminateHolder();

        var note = notes.write(NoteDraft.of(title())).aggregate().id();

        await().until(() -> Topic.eventsOf(note), hasSize(1));
        assertEquals(1, RelayLock.holders());
    }

    /** The one that waits asks for the lock on connections of the pool that business transactions use next. */
    @Test
    void leavesTheSettingsOfThePoolsConnectionsAlone() throws SQLException {
        try (var lock = RelayLock.take()) {
            await().during(java.time.Duration.ofMillis(600)).until(() -> RelayLock.holders() == 1);

            assertEquals(List.of("on"), settings().stream().distinct().toList());
        }
    }

    @Test
    void givesLockAndSettingsBackWithTheConnection() throws SQLException {
        try (var connection = pool.getConnection()) {
            while (!LeaderLoop.lead(connection, "outbox-relay", held -> {
                try (var pending = new PendingEvents(held)) {
                    pending.tuneSession();
                }
            })) {
                RelayLock.terminateHolder();
            }

            assertEquals("on", Database.column(connection, "show synchronous_commit").get(0));
            assertEquals("0", Database.column(connection,
                    "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()").get(0));
        }
    }

    private List<String> settings() throws SQLException {
        var connections = new ArrayList<Connection>();
        try {
            var settings = new ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                connections.add(pool.getConnection());
                settings.addAll(Database.column(connections.get(i), "show synchronous_commit"));
            }
            return settings;
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static String journal(String column, UUID note) {
        return Database.one("select " + column + " from journal where aggregate_id = ?", note);
    }

    private static long pending(UUID note) {
        return Database.count("outbox join journal using (seq) where aggregate_id = ?", note);
    }
}
