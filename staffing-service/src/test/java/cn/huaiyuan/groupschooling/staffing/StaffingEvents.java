package cn.huaiyuan.groupschooling.staffing;

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
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what the service has published. */
public final class StaffingEvents {
    private static final String TOPIC = "staffing-events";
    private static final ObjectMapper JSON = new ObjectMapper();

    private StaffingEvents() {
    }

    /** The events of one aggregate, in order, once there are that many. */
    public static List<ConsumerRecord<String, byte[]>> of(String aggregateId, int count) {
        return awaited(event -> event.key().equals(aggregateId), count);
    }

    /** At least that many events that fit, in the order of their partitions. */
    public static List<ConsumerRecord<String, byte[]>> awaited(Predicate<ConsumerRecord<String, byte[]>> fits,
            int count) {
        var events = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !consumer.partitionsFor(TOPIC).isEmpty());
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (fits.test(record)) {
                        events.add(record);
                    }
                });
                return events.size() >= count;
            });
        }
        return events;
    }

    public static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    public static JsonNode data(ConsumerRecord<String, byte[]> event) {
        try {
            return JSON.readTree(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
