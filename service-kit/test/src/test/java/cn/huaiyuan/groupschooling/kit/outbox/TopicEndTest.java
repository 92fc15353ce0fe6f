package cn.huaiyuan.groupschooling.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.outbox.TopicEnd.Sent;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class TopicEndTest {
    private static final String ID = "01939b1a-0000-7000-8000-000000000000";

    @Inject
    TopicEnd topicEnd;

    @ParameterizedTest
    @CsvSource({"/note-service," + ID + ",3,3", "/note-service," + ID + ",,1"})
    void readsWhatThisServiceSent(String source, String id, String epoch, long expected) {
        assertEquals(Optional.of(new Sent(UUID.fromString(ID), expected)), topicEnd.sent(record(source, id, epoch)));
    }

    /** A relay that fails at one of these would send nothing any more. */
    @ParameterizedTest
    @CsvSource({"/other-service," + ID + ",1", ",,", "/note-service,,1", "/note-service,no id,1",
            "/note-service," + ID + ",soon", "/note-service," + ID + ",99999999999999999999"})
    void passesOverWhatItDidNotSend(String source, String id, String epoch) {
        assertEquals(Optional.empty(), topicEnd.sent(record(source, id, epoch)));
    }

    /** With all three headers; null is the value of a header, too. */
    private static ConsumerRecord<String, byte[]> record(String source, String id, String epoch) {
        var record = new ConsumerRecord<String, byte[]>("note-events", 0, 7, "key", null);
        header(record, "ce_source", source);
        header(record, "ce_id", id);
        header(record, "ce_epoch", epoch);
        return record;
    }

    private static void header(ConsumerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
