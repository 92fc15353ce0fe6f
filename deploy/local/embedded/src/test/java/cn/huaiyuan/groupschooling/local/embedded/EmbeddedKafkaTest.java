package cn.huaiyuan.groupschooling.local.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatIsAcknowledgedThroughAKill() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("data"), Ports.free(), Ports.free(),
                folder.resolve("log"))) {
            try (var producer = new KafkaProducer<>(
                    Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                    new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("kept", 3, "key", "value")).get();
            }

            kafka.kill();
            kafka.start();

            assertEquals(List.of("value"), values(kafka));
        }
    }

    /** A JVM says nothing where an archive does not fit; it only starts in twice the time. */
    @Test
    void startsWithTheClassesThatTheBuildHasKept() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("data"), Ports.free(), Ports.free(),
                folder.resolve("log"))) {
            var mapped = Files.readString(Path.of("/proc", Long.toString(kafka.pid()), "maps"));

            assertTrue(mapped.lines().anyMatch(line -> line.contains("/broker.jar-") && line.endsWith(".jsa")), mapped);
        }
    }

    private static List<String> values(EmbeddedKafka kafka) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest"),
                new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition("kept", 3);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).records(partition).stream().map(record -> record.value())
                    .toList();
        }
    }
}
