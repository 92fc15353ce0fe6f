package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;

/** The last events that this service sent, as the topic has them. */
@ApplicationScoped
class TopicEnd {
    private static final Logger LOG = Logger.getLogger(TopicEnd.class);
    /** Per partition. More than one, because events may be sent in another order than they were committed. */
    private static final long EVENTS = 50;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MOST_POLLS = 150;

    @Inject
    KitConfig config;
    @Inject
    Broker broker;

    /** @throws IllegalStateException if the broker does not give them all */
    List<Sent> read() {
        try (var reader = broker.reader()) {
            var partitions = reader.partitionsFor(config.topic()).stream()
                    .map(partition -> new TopicPartition(config.topic(), partition.partition())).toList();
            var ends = reader.endOffsets(partitions);
            reader.assign(partitions);
            reader.beginningOffsets(partitions).forEach((partition, beginning) -> reader.seek(partition,
                    Math.max(beginning, ends.get(partition) - EVENTS)));
            var sent = new ArrayList<Sent>();
            for (int polls = 0; polls < MOST_POLLS; polls++) {
                if (partitions.stream().allMatch(partition -> reader.position(partition) >= ends.get(partition))) {
                    return sent;
                }
                reader.poll(POLL).forEach(record -> sent(record).ifPresent(sent::add));
            }
            throw new IllegalStateException("the end of " + config.topic() + " cannot be read");
        }
    }

    /** Empty if another service sent the record. */
    Optional<Sent> sent(ConsumerRecord<String, byte[]> record) {
        if (!header(record, "ce_source").equals(Optional.of("/" + config.service()))) {
            return Optional.empty();
        }
        try {
            return header(record, "ce_id").map(UUID::fromString)
                    .map(id -> new Sent(id, header(record, "ce_epoch").map(Long::valueOf).orElse(1L)));
        } catch (IllegalArgumentException e) {
            LOG.warnf("%s-%d@%d names this service as its source, but is not one of its events: %s", record.topic(),
                    record.partition(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<String> header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name)).map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** An event in the topic, and the epoch it was sent in: 1 if it does not say. */
    record Sent(UUID event, long epoch) {
    }
}
