package cn.huaiyuan.groupschooling.benchmark;

import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What the same machine needs at the least to bring one event of a kilobyte from one service to the other: one record
 * through Kafka, acknowledged and read, and one durable commit of a row.
 */
final class Floor implements AutoCloseable {
    private static final TopicPartition PLACE = new TopicPartition("benchmark-floor", 0);
    private static final byte[] PAYLOAD = new byte[1024];

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Connection connection;

    Floor(Suite suite) throws SQLException {
        Map<String, Object> kafka = new HashMap<>(
                Map.of("bootstrap.servers", suite.kafka().bootstrapServers(), "acks", "all", "linger.ms", 0));
        producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(kafka, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(PLACE));
        consumer.seekToEnd(List.of(PLACE));
        // The end is looked up only now, not with the first record that is there by then.
        consumer.position(PLACE);
        connection = DriverManager.getConnection(
                suite.postgres().withDatabases(List.of("benchmark_floor")).jdbcUrl("benchmark_floor"), "postgres", "");
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists floor");
            statement.execute("create table floor (id bigint generated always as identity, payload bytea)");
        }
    }

    /** Nanoseconds that it took. */
    long take() throws Exception {
        var begin = System.nanoTime();
        producer.send(new ProducerRecord<>(PLACE.topic(), PLACE.partition(), null, PAYLOAD)).get();
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            continue;
        }
        try (var insert = connection.prepareStatement("insert into floor (payload) values (?)")) {
            insert.setBytes(1, PAYLOAD);
            insert.executeUpdate();
        }
        return System.nanoTime() - begin;
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        consumer.close();
        connection.close();
    }
}
