package cn.huaiyuan.groupschooling.evaluation.judgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Speaks on the topics of the other services, and hears what is said on any. */
final class Topics implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()), new StringSerializer(),
            new ByteArraySerializer());

    void send(Told told) throws Exception {
        var data = JSON.createObjectNode().put("version", told.version());
        data.set("state", told.state());
        data.set("previous", told.previous());
        send(told.topic(), told.type(), told.aggregate(), JSON.writeValueAsBytes(data), told.time());
    }

    void send(String topic, String type, UUID aggregate, byte[] value) throws Exception {
        send(topic, type, aggregate, value, Instant.EPOCH);
    }

    private void send(String topic, String type, UUID aggregate, byte[] value, Instant time) throws Exception {
        var record = new ProducerRecord<>(topic, aggregate.toString(), value);
        record.headers().add("ce_type", type.getBytes(UTF_8)).add("ce_subject", aggregate.toString().getBytes(UTF_8))
                .add("ce_time", time.toString().getBytes(UTF_8))
                .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        producer.send(record).get();
    }

    /** What was said of an aggregate, once it is as much. */
    static List<Heard> heard(String topic, String aggregate, int count) {
        return await().atMost(PATIENCE).until(
                () -> all(topic).stream().filter(one -> aggregate.equals(one.record().key())).toList(),
                heard -> heard.size() >= count);
    }

    /** What was said last of each aggregate, of all that can be read. */
    static List<Heard> lastStates(String topic) {
        var last = new LinkedHashMap<String, Heard>();
        all(topic).stream().filter(Heard::isReadable).forEach(
                one -> last.merge(one.record().key(), one, (old, next) -> next.version() > old.version() ? next : old));
        return List.copyOf(last.values());
    }

    /** All that lies in a topic now. */
    static List<Heard> all(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<Heard>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(new Heard(record)));
            }
            return heard;
        }
    }

    /** An event as it lies in the topic. */
    record Heard(ConsumerRecord<String, byte[]> record) {

        String header(String name) {
            return new String(record.headers().lastHeader(name).value(), UTF_8);
        }

        String type() {
            return header("ce_type");
        }

        JsonNode data() {
            try {
                return JSON.readTree(record.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        long version() {
            return data().get("version").asLong();
        }

        boolean isReadable() {
            try {
                return JSON.readTree(record.value()).at("/state/id").isTextual();
            } catch (IOException notJson) {
                return false;
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
