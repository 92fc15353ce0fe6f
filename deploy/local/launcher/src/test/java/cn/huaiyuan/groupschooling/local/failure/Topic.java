package cn.huaiyuan.groupschooling.local.failure;

import cn.huaiyuan.groupschooling.local.launcher.Suite;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads a topic from its beginning, and says again what has been said. */
final class Topic {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Topic() {
    }

    /** An event as it lies in Kafka. */
    record Told(UUID eventId, UUID aggregate, long version, JsonNode data) {

        static Told of(ConsumerRecord<String, byte[]> record) {
            try {
                var data = JSON.readTree(record.value());
                return new Told(UUID.fromString(header(record, "ce_id")), UUID.fromString(record.key()),
                        data.get("version").longValue(), data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** All that it holds now, in the order of each partition. */
    static List<ConsumerRecord<String, byte[]>> records(Suite suite, String topic) {
        try (var consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", suite.kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    static List<Told> events(Suite suite, String topic) {
        return records(suite, topic).stream().map(Told::of).toList();
    }

    /** Sends copies, in the order given. */
    static void sayAgain(Suite suite, List<ConsumerRecord<String, byte[]>> records) {
        try (var producer = producer(suite)) {
            records.forEach(record -> producer.send(
                    new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers())));
        }
    }

    /** Sends a record that may be anything. */
    static void say(Suite suite, String topic, String key, Map<String, String> headers, byte[] value) {
        try (var producer = producer(suite)) {
            var record = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
        }
    }

    static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static KafkaProducer<String, byte[]> producer(Suite suite) {
        return new KafkaProducer<>(Map.of("bootstrap.servers", suite.kafka().bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer());
    }
}
