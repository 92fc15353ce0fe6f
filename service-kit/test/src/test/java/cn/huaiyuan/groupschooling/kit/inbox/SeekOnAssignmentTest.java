package cn.huaiyuan.groupschooling.kit.inbox;

import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SeekOnAssignmentTest {
    private final String group = "seeking-" + UUID.randomUUID();
    private final TopicPartition partition = new TopicPartition(group, 0);

    @Inject
    @Identifier("inbox")
    SeekOnAssignment seek;
    @Inject
    Broker broker;
    @Inject
    KitConfig config;
    @Inject
    TopicLogs logs;

    @AfterEach
    void repair() {
        Database.execute("delete from inbox_break where projection = ?", group);
        Database.execute("delete from inbox_offset where projection = ?", group);
    }

    @Test
    void readsOnWhereTheDatabaseSays() {
        produce(5);
        Database.execute("insert into inbox_offset (projection, topic, partition, next_offset, owner) "
                + "values (?, ?, 0, 3, gen_random_uuid())", group, group);

        assertEquals(List.of(3L, 4L), offsetsRead(2));
    }

    @Test
    void readsFromTheBeginningWhereTheDatabaseSaysNothing() {
        produce(2);

        assertEquals(List.of(0L, 1L), offsetsRead(2));
    }

    /** As after a topic that was deleted and made anew by a broker that does not say which topic it is. */
    @Test
    void beginsAgainWhereTheOffsetIsBeyondTheEnd() {
        produce(2);
        stored(1000, null);

        assertEquals(List.of(0L, 1L), offsetsRead(2));
        assertEquals(List.of("BEYOND_THE_END 1000 0 2"), breaks());
    }

    @Test
    void tellsWhatTheLogHasLostAtItsBeginning() throws Exception {
        produce(5);
        try (var admin = broker.admin()) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(3))).all().get();
        }
        stored(1, null);

        assertEquals(List.of(3L, 4L), offsetsRead(2));
        assertEquals(List.of("BEFORE_THE_BEGINNING 1 3 5"), breaks());
    }

    /** Their offsets would count as never reached for ever. */
    @Test
    void forgetsPartitionsThatTheNewTopicDoesNotHave() {
        produce(3);
        stored(2, "the id of another");
        Database.execute("insert into inbox_offset (projection, topic, partition, next_offset, topic_id, owner) "
                + "values (?, ?, 99, 7, 'the id of another', gen_random_uuid())", group, group);

        offsetsRead(3);

        assertEquals(0, Database.count("inbox_offset where projection = ? and partition = 99", group));
    }

    /** The new log has grown beyond the offset that is of the old one. */
    @Test
    void beginsAgainWhereTheTopicIsAnotherOne() {
        produce(3);
        stored(2, "the id of another");

        assertEquals(List.of(0L, 1L, 2L), offsetsRead(3));
        assertEquals(List.of("OTHER_TOPIC 2 0 3"), breaks());
    }

    @Test
    void remembersWhichTopicItReads() {
        produce(1);

        offsetsRead(1);

        assertEquals(logs.find(group).orElseThrow().id(),
                Database.one("select topic_id from inbox_offset where projection = ?", group));
        assertEquals(List.of(), breaks());
    }

    @Test
    void takesThePartitionFromItsOwner() {
        produce(1);
        Database.execute("insert into inbox_offset (projection, topic, partition, owner) "
                + "values (?, ?, 0, '00000000-0000-0000-0000-000000000000')", group, group);

        offsetsRead(1);

        assertNotEquals("00000000-0000-0000-0000-000000000000",
                Database.one("select owner from inbox_offset where projection = ?", group));
    }

    /** Without the database it waits, but not longer than the service lives. */
    @Test
    void stopsWaitingForTheDatabaseWithTheService() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setURL("jdbc:postgresql://127.0.0.1:1/none");
        var waiting = new SeekOnAssignment();
        waiting.config = config;
        waiting.logs = logs;
        waiting.offsets = new Offsets();
        waiting.offsets.dataSource = nowhere;
        try (var consumer = Topic.consumer(group)) {
            var assigned = CompletableFuture
                    .runAsync(() -> waiting.onPartitionsAssigned(consumer, List.of(partition)));
            await().during(Duration.ofMillis(300)).until(() -> !assigned.isDone());

            waiting.stop(null);

            assertThrows(CompletionException.class, assigned::join);
        }
    }

    private void stored(long nextOffset, String topicId) {
        Database.execute("insert into inbox_offset (projection, topic, partition, next_offset, topic_id, owner) "
                + "values (?, ?, 0, ?, ?, gen_random_uuid())", group, group, nextOffset, topicId);
    }

    private List<String> breaks() {
        return Database.column("select concat_ws(' ', what, stored_offset, log_begin, log_end) from inbox_break "
                + "where projection = ?", group);
    }

    private void produce(int count) {
        try (var producer = broker.producer(group)) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(group, 0, "key", new byte[]{1}));
            }
        }
    }

    private List<Long> offsetsRead(int count) {
        try (var consumer = Topic.consumer(group)) {
            consumer.subscribe(List.of(group), new Listening(consumer));
            var read = new ArrayList<Long>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(record.offset()));
                return read.size() >= count;
            });
            return read;
        }
    }

    private final class Listening implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;

        Listening(KafkaConsumer<String, byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            seek.onPartitionsAssigned(consumer,
                    partitions.stream().filter(assigned -> assigned.partition() == 0).toList());
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            seek.onPartitionsRevoked(consumer, partitions);
        }
    }
}
