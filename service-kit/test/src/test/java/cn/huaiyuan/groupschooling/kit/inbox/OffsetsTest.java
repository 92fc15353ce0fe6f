package cn.huaiyuan.groupschooling.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Range;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a service reads on that was down while the log changed. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class OffsetsTest {
    private final String projection = "offsets-" + UUID.randomUUID();
    private final TopicPartition partition = new TopicPartition(projection, 0);

    @Inject
    Offsets offsets;

    @AfterEach
    void repair() {
        Database.execute("delete from inbox_break where projection = ?", projection);
        Database.execute("delete from inbox_offset where projection = ?", projection);
    }

    /** A row without an id is from before ids were stored. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            // stored offset, topic id; log begins, ends; reads on at, break
            "0,  none,    0, 0,  0, none",
            "0,  none,    3, 5,  3, BEFORE_THE_BEGINNING 0 3 5",
            "4,  none,    0, 5,  4, none",
            "9,  none,    0, 5,  0, BEYOND_THE_END 9 0 5",
            "9,  none,    0, 0,  0, BEYOND_THE_END 9 0 0",
            "1,  none,    3, 5,  3, BEFORE_THE_BEGINNING 1 3 5",
            "4,  present, 0, 5,  4, none",
            "5,  present, 0, 5,  5, none",
            "5,  present, 5, 5,  5, none",
            "3,  present, 3, 5,  3, none",
            "6,  present, 0, 5,  0, BEYOND_THE_END 6 0 5",
            "2,  present, 3, 5,  3, BEFORE_THE_BEGINNING 2 3 5",
            "4,  other,   0, 5,  0, OTHER_TOPIC 4 0 5",
            "9,  other,   0, 5,  0, OTHER_TOPIC 9 0 5",
            "9,  other,   0, 0,  0, OTHER_TOPIC 9 0 0",
            "0,  other,   0, 5,  0, OTHER_TOPIC 0 0 5",
            "1,  other,   3, 5,  3, OTHER_TOPIC 1 3 5"})
    void readsOnWhereTheLogAllows(long stored, String topicId, long begin, long end, long expected, String broken)
            throws SQLException {
        stored(stored, topicId);
        var log = Optional.of(new TopicLog("present", Map.of(0, new Range(begin, end))));

        assertEquals(expected, offsets.readOnAt(projection, partition, log));
        assertEquals(expected, offsets.readOnAt(projection, partition, log));

        assertEquals(broken == null ? List.of() : List.of(broken), Database.column(
                "select concat_ws(' ', what, stored_offset, log_begin, log_end) from inbox_break where projection = ?",
                projection));
        assertEquals(List.of(expected + " present"), standing());
    }

    @Test
    void believesTheStoredOffsetWhileTheBrokerSaysNothing() throws SQLException {
        stored(9, "other");

        assertEquals(9, offsets.readOnAt(projection, partition, Optional.empty()));

        assertEquals(List.of("9 other"), standing());
    }

    private void stored(long nextOffset, String topicId) {
        Database.execute("insert into inbox_offset (projection, topic, partition, next_offset, topic_id, owner) "
                + "values (?, ?, 0, ?, ?, gen_random_uuid())", projection, projection, nextOffset, topicId);
    }

    private List<String> standing() {
        return Database.column("select next_offset || ' ' || topic_id from inbox_offset where projection = ?",
                projection);
    }
}
