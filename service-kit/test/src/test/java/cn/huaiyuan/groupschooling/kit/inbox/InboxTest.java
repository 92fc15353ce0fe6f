package cn.huaiyuan.groupschooling.kit.inbox;

import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.note.NoteCopies;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class InboxTest {
    private final String projection = "test-" + UUID.randomUUID();
    private final TopicPartition partition = new TopicPartition("inbox-" + projection, 5);
    private final Records records = new Records(partition);
    private final UUID note = UUID.randomUUID();

    @Inject
    Inbox inbox;
    @Inject
    Offsets offsets;
    @Inject
    Versions versions;
    @Inject
    Breaks breaks;
    @Inject
    DeadLetters deadLetters;
    @Inject
    NoteCopies copies;
    @Inject
    ObjectMapper json;
    @Inject
    MeterRegistry metrics;
    @Inject
    DataSource dataSource;
    @Inject
    Flyway flyway;

    @BeforeEach
    void claim() throws SQLException {
        offsets.claim(projection, partition);
    }

    @AfterEach
    void repair() {
        Database.execute("delete from inbox_break where projection = ?", projection);
        Database.execute("delete from inbox_version where projection = ?", projection);
    }

    @Test
    void keepsTheEffectsWithTheOffset() {
        take(records.note(0, note, 1, "a"), records.note(1, note, 2, "b"));

        assertEquals(List.of("a", "b"), titles());
        assertEquals(2, offset());
    }

    @Test
    void keepsNeitherOfAnEffectThatFails() {
        var failures = new AtomicInteger();

        inbox.take(projection, records.batch(records.note(0, note, 1, "a")), effects(event -> {
            copies.copy(projection, event);
            if (failures.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("deadlock", "40P01"));
            }
        }));

        assertEquals(3, failures.get());
        assertEquals(List.of("a"), titles());
    }

    @Test
    void passesOverWhatIsDeliveredAgain() {
        take(records.note(0, note, 1, "a"));

        take(records.note(0, note, 1, "again"), records.note(1, note, 2, "b"));

        assertEquals(List.of("a", "b"), titles());
    }

    @Test
    void passesOverWhatIsSentAgain() {
        take(records.note(0, note, 1, "a"), records.note(1, note, 2, "b"));

        take(records.note(2, note, 2, "again"), records.note(3, note, 1, "older"), records.note(4, note, 3, "c"));

        assertEquals(List.of("a", "b", "c"), titles());
        assertEquals(5, offset());
    }

    @Test
    void passesOverWhatIsOlderInOneBatch() {
        take(records.note(0, note, 2, "b"), records.note(1, note, 1, "older"), records.note(2, note, 2, "again"));

        assertEquals(List.of("b"), titles());
    }

    /** The producer was restored from an older backup: it uses versions again. */
    @Test
    void takesALaterEpochForNewerWhateverTheVersion() {
        take(records.note(0, note, 2, "lost"));

        take(records.ofEpoch("2", records.note(1, note, 1, "restored")), records.note(2, note, 3, "lost, late"),
                records.ofEpoch("2", records.note(3, note, 2, "new")));

        assertEquals(List.of("restored", "lost", "new"), titles());
        assertEquals("2", Database.one("select epoch from inbox_version where projection = ?", projection));
    }

    /** While an upgrade goes from instance to instance, one of before writes no topic. */
    @Test
    void aStartNamesTheTopicOfWhatAnEarlierReleaseSaw() {
        take(records.note(0, note, 1, "a"));
        Database.execute("update inbox_version set topic = null where projection = ?", projection);

        flyway.migrate();

        assertEquals(partition.topic(),
                Database.one("select topic from inbox_version where projection = ?", projection));
    }

    /** The event that begins the epoch need not be of a type that is used. */
    @Test
    void tellsWhatIsNotAnnouncedInTheNextEpoch() {
        take(records.note(0, note, 2, "lost"));

        take(records.ofEpoch("2", records.event(1, "unused.v1", UUID.randomUUID(), "{\"version\": 1, \"state\": {}}")));

        assertEquals(List.of(note.toString()), Database.column(
                "select aggregate_id from inbox_unconfirmed where projection = ?", projection));
    }

    @Test
    void buriesAnEpochThatIsNone() {
        take(records.ofEpoch("soon", records.note(0, note, 1, "a")));

        assertEquals(1, letters().size());
    }

    /** As of a log that lost its beginning while it was read. */
    @Test
    void tellsOfAJump() {
        take(records.note(0, note, 1, "a"), records.note(4, note, 3, "c"));

        assertEquals(List.of("a", "c"), titles());
        assertEquals(List.of("JUMP 1 4"), Database.column(
                "select what || ' ' || stored_offset || ' ' || log_begin from inbox_break where projection = ?",
                projection));
    }

    /** What was queued before the partition was claimed anew is read again from where the claim says. */
    @Test
    void leavesABatchFromBeforeTheClaimAlone() throws Exception {
        try (var holder = Database.connect()) {
            holder.setAutoCommit(false);
            Database.column(holder, "select 1 from inbox_offset where projection = ? for update", projection);
            var taking = CompletableFuture.runAsync(() -> take(records.note(0, note, 1, "a")));
            await().until(() -> Database.count("pg_stat_activity where wait_event_type = 'Lock'") > 0);
            Database.column(holder,
                    "update inbox_offset set owner = gen_random_uuid() where projection = ? returning 1",
                    projection);
            holder.commit();

            taking.get();

            assertEquals(List.of(), titles());
            assertEquals(0, offset());
        }
    }

    @Test
    void takesTheSameAggregateInForAnotherProjection() throws SQLException {
        take(records.note(0, note, 1, "a"));
        var beside = projection + "-beside";
        offsets.claim(beside, partition);

        inbox.take(beside, records.batch(records.note(0, note, 1, "a")), effects(event -> copies.copy(beside, event)));

        assertEquals(1, Database.count("note_copy where projection = ?", beside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"version\": 0, \"state\": {}}", "{\"version\": \"1\", \"state\": {}}",
            "{\"version\": 1}", "{\"version\": 1, \"state\": []}", "{\"version\": 1.5, \"state\": {}}",
            "{\"version\": 36893488147419103233, \"state\": {}}"})
    void buriesWhatIsNoEvent(String data) {
        take(records.note(0, note, 1, "a"), records.event(1, "note.changed.v1", note, data),
                records.note(2, note, 2, "b"));

        assertEquals(List.of("a", "b"), titles());
        assertEquals(3, offset());
        assertEquals(1, letters().size());
    }

    @Test
    void buriesWhatHasNoHeaders() {
        take(records.raw(0, "key", "{\"version\": 1, \"state\": {}}"), records.raw(1, "key", null));

        assertEquals(2, letters().size());
        assertEquals(2, offset());
    }

    @Test
    void saysOfADeadLetterWhyAndWhereFrom() {
        Database.execute("update inbox_offset set next_offset = 7 where projection = ?", projection);
        var record = records.event(7, "note.changed.v1", note, "{\"version\": 0}");

        take(record);

        var letter = letters().get(0);
        assertEquals(record.key(), letter.key());
        assertArrayEquals(record.value(), letter.value());
        assertEquals("note.changed.v1", Topic.header(letter, "ce_type"));
        assertEquals(projection, Topic.header(letter, "dlq_projection"));
        assertEquals("5", Topic.header(letter, "dlq_partition"));
        assertEquals("7", Topic.header(letter, "dlq_offset"));
        assertTrue(Topic.header(letter, "dlq_cause").contains("data without a version"));
    }

    @Test
    void buriesWhatAlwaysFailsAlone() {
        inbox.take(projection, records.batch(records.note(0, note, 1, "a"), records.note(1, note, 2, "poison"),
                records.note(2, note, 3, "c")), effects(event -> {
                    copies.copy(projection, event);
                    if (event.version() == 2) {
                        throw new IllegalStateException("it is poison");
                    }
                }));

        assertEquals(List.of("a", "c"), titles());
        assertEquals(3, offset());
        assertEquals("java.lang.IllegalStateException: it is poison", Topic.header(letters().get(0), "dlq_cause"));
    }

    @Test
    void buriesWhatTheDatabaseRefuses() {
        take(records.note(0, note, 1, "refused by the database"), records.note(1, note, 2, "b"));

        assertEquals(List.of("b"), titles());
        assertTrue(Topic.header(letters().get(0), "dlq_cause").contains("note_copy_title"));
    }

    /** The transaction manager tells it as if the commit had failed by itself. */
    @Test
    void buriesWhatTheDatabaseRefusesAtCommit() {
        take(records.note(0, note, 1, "reserved"), records.note(1, note, 2, "b"));

        assertEquals(List.of("b"), titles());
        assertEquals(1, letters().size());
    }

    /** With its headers it does not fit on the dead letters' topic; its data stay where they are. */
    @Test
    void buriesWhatIsTooLargeToBeBuriedWhole() {
        take(records.raw(0, "key", "x".repeat(1 << 20)), records.note(1, note, 1, "a"));

        var letter = letters().get(0);
        assertNull(letter.value());
        assertEquals("0", Topic.header(letter, "dlq_offset"));
        assertEquals(List.of("a"), titles());
    }

    @Test
    void countsTypesThatNobodyUses() {
        var type = "type-" + projection;

        take(records.event(0, type, note, "{\"version\": 1, \"state\": {}}"), records.note(1, note, 1, "a"));

        assertEquals(1, metrics.counter("inbox.unknown.types", "type", type).count());
        assertEquals(List.of("a"), titles());
        assertEquals(2, offset());
    }

    @Test
    void movesNothingWhereAnotherHasTheClaim() throws SQLException {
        var other = new Offsets();
        other.dataSource = dataSource;
        other.claim(projection, partition);

        take(records.note(0, note, 1, "a"));

        assertEquals(List.of(), titles());
        assertEquals(0, offset());
    }

    @Test
    void movesNothingAfterThePartitionWasRevoked() {
        offsets.release(projection, partition);

        take(records.note(0, note, 1, "a"), records.raw(1, "key", "poison"));

        assertEquals(List.of(), titles());
        assertEquals(0, offset());
        assertEquals(List.of(), Topic.records(partition.topic() + ".dlq"));
    }

    @Test
    void waitsForALockInsteadOfGivingUp() throws Exception {
        take(records.note(0, note, 1, "a"));
        try (var holder = Database.connect()) {
            holder.setAutoCommit(false);
            Database.column(holder, "select version from inbox_version where aggregate_id = ? for update", note);
            var taking = CompletableFuture.runAsync(() -> take(records.note(1, note, 2, "b")));
            await().during(java.time.Duration.ofSeconds(4)).until(() -> !taking.isDone());

            holder.rollback();

            taking.get();
            assertEquals(List.of("a", "b"), titles());
            assertEquals(List.of(), Topic.records(partition.topic() + ".dlq"));
        }
    }

    /** Two of these records are taken in within the time, three are not. */
    @Test
    void takesABatchThatTakesTooLongInOneByOne() {
        impatient().take(projection, records.batch(records.note(0, note, 1, "a"), records.note(1, note, 2, "b"),
                records.note(2, note, 3, "c")), effects(event -> sleepAndCopy(0.45, event)));

        assertEquals(List.of("a", "b", "c"), titles());
        assertEquals(3, offset());
        assertEquals(List.of(), Topic.records(partition.topic() + ".dlq"));
    }

    @Test
    void buriesWhatTakesTooLongByItself() {
        impatient().take(projection, records.batch(records.note(0, note, 1, "a"), records.note(1, note, 2, "slow"),
                records.note(2, note, 3, "c")), effects(event -> sleepAndCopy(event.version() == 2 ? 1.2 : 0, event)));

        assertEquals(List.of("a", "c"), titles());
        assertEquals(3, offset());
        assertEquals(List.of("1"), letters().stream().map(letter -> Topic.header(letter, "dlq_offset")).toList());
    }

    /** A database that hangs is not the record's fault. */
    @Test
    void takesInWhatTookTooLongOnce() {
        var tries = new AtomicInteger();

        impatient().take(projection, records.batch(records.note(0, note, 1, "a")),
                effects(event -> sleepAndCopy(tries.incrementAndGet() < 3 ? 1.2 : 0, event)));

        assertEquals(List.of("a"), titles());
        assertEquals(List.of(), Topic.records(partition.topic() + ".dlq"));
    }

    @Test
    void skipsNothingWhileTheDatabaseIsAway() throws Exception {
        EmbeddedStackResource.postgres().kill();
        var taking = CompletableFuture.runAsync(() -> take(records.note(0, note, 1, "a")));

        EmbeddedStackResource.postgres().start();

        taking.get();
        assertEquals(List.of("a"), titles());
        assertEquals(List.of(), Topic.records(partition.topic() + ".dlq"));
    }

    /** Takes a batch in within a second. */
    private Inbox impatient() {
        var impatient = new Inbox();
        impatient.offsets = offsets;
        impatient.versions = versions;
        impatient.breaks = breaks;
        impatient.deadLetters = deadLetters;
        impatient.json = json;
        impatient.metrics = metrics;
        impatient.config = new SmallRyeConfigBuilder().withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withMapping(KitConfig.class)
                .withDefaultValues(Map.of("kit.service", "note-service", "kit.topic", "note-events",
                        "kit.inbox.longest", "PT1S", "kit.inbox.backoff", "PT0.1S"))
                .build().getConfigMapping(KitConfig.class);
        return impatient;
    }

    private void sleepAndCopy(double seconds, InboundEvent event) {
        Database.one("select 'slept' from pg_sleep(?)", seconds);
        copies.copy(projection, event);
    }

    @SafeVarargs
    private final void take(ConsumerRecord<String, byte[]>... batch) {
        inbox.take(projection, records.batch(batch), effects(event -> copies.copy(projection, event)));
    }

    private List<ConsumerRecord<String, byte[]>> letters() {
        return Topic.records(partition.topic() + ".dlq");
    }

    private List<String> titles() {
        return Database.column("select title from note_copy where projection = ? order by version, title", projection);
    }

    private long offset() {
        return Long.parseLong(Database.one("select next_offset from inbox_offset where projection = ?", projection));
    }

    private static Effects effects(Consumer<InboundEvent> effect) {
        return new Effects() {
            @Override
            public Set<String> nouns() {
                return Set.of("note");
            }

            @Override
            public void apply(List<InboundEvent> fresh) {
                fresh.forEach(effect);
            }
        };
    }
}
