package cn.huaiyuan.groupschooling.group;

import static org.awaitility.Awaitility.await;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What arrives in Kafka. */
public final class Events {
    private static final String TOPIC = "group-events";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private Events() {
    }

    /** The events of an aggregate, once there are as many. */
    public static List<Arrived> of(String aggregateId, int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            await().atMost(PATIENCE).until(() -> !consumer.partitionsFor(TOPIC).isEmpty());
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<Arrived>();
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.key().equals(aggregateId)) {
                        found.add(new Arrived(event));
                    }
                });
                return found.size() >= count;
            });
            return found;
        }
    }

    /** An event with its headers as texts. */
    public record Arrived(ConsumerRecord<String, byte[]> event) {

        public String header(String name) {
            return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
        }

        public String type() {
            return header("ce_type");
        }

        public JsonNode data() {
            try {
                return JSON.readTree(event.value());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
