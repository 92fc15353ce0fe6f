package cn.huaiyuan.groupschooling.kit.stack;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What is on the broker. */
public final class Topic {
    public static final String NOTE_EVENTS = "note-events";

    private Topic() {
    }

    /** All that the topic holds now, in order per partition; nothing where there is no such topic. */
    public static List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (var consumer = consumer("reader")) {
            if (!consumer.listTopics().containsKey(topic)) {
                return List.of();
            }
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
            return found;
        }
    }

    public static List<ConsumerRecord<String, byte[]>> eventsOf(UUID note) {
        return records(NOTE_EVENTS).stream().filter(event -> note.toString().equals(event.key())).toList();
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    public static KafkaConsumer<String, byte[]> consumer(String group) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers(), "group.id", group,
                        "auto.offset.reset", "earliest", "enable.auto.commit", false),
                new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Makes the broker refuse records that are larger. */
    public static void limit(String topic, int bytes) throws ExecutionException, InterruptedException {
        var entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        try (var admin = Admin
                .create(Map.of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET)))).all().get();
        }
    }
}
