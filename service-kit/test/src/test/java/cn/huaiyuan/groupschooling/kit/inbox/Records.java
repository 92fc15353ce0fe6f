package cn.huaiyuan.groupschooling.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Records of one partition, as a consumer hands them over. */
final class Records {
    private final TopicPartition partition;

    Records(TopicPartition partition) {
        this.partition = partition;
    }

    @SafeVarargs
    final ConsumerRecords<String, byte[]> batch(ConsumerRecord<String, byte[]>... records) {
        return new ConsumerRecords<>(Map.of(partition, List.of(records)), Map.of());
    }

    ConsumerRecord<String, byte[]> note(long offset, UUID note, long version, String title) {
        return event(offset, "note.changed.v1", note, """
                {"version": %d, "state": {"id": "%s", "title": "%s", "pages": 1}, "previous": null}"""
                .formatted(version, note, title));
    }

    ConsumerRecord<String, byte[]> event(long offset, String type, UUID subject, String data) {
        var record = raw(offset, subject.toString(), data);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_subject", subject.toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    ConsumerRecord<String, byte[]> ofEpoch(String epoch, ConsumerRecord<String, byte[]> record) {
        record.headers().add("ce_epoch", epoch.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    ConsumerRecord<String, byte[]> raw(long offset, String key, String data) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key,
                data == null ? null : data.getBytes(StandardCharsets.UTF_8));
    }

}
