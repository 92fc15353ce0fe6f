package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Continues at the offset in the database, not at the broker's. The consumer group's id is the projection. */
@ApplicationScoped
@Identifier("inbox")
public class SeekOnAssignment implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(SeekOnAssignment.class);

    @Inject
    Offsets offsets;
    @Inject
    TopicLogs logs;
    @Inject
    KitConfig config;

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var projection = consumer.groupMetadata().groupId();
        for (var partition : partitions) {
            patiently(partition, () -> {
                offsets.claim(projection, partition);
                return null;
            });
        }
        var found = new HashMap<String, Optional<TopicLog>>();
        for (var partition : partitions) {
            var log = found.computeIfAbsent(partition.topic(), logs::find);
            consumer.seek(partition, patiently(partition, () -> offsets.readOnAt(projection, partition, log)));
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var projection = consumer.groupMetadata().groupId();
        partitions.forEach(partition -> offsets.release(projection, partition));
    }

    /** Waits for the database, which holds the offsets. */
    private <T> T patiently(TopicPartition partition, Step<T> step) {
        while (true) {
            try {
                return step.take();
            } catch (SQLException e) {
                LOG.warnf("waiting for the database before reading %s: %s", partition, e.getMessage());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(config.inbox().backoff().toMillis()));
                if (stopping || Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("stopped while waiting for the database", e);
                }
            }
        }
    }

    private interface Step<T> {
        T take() throws SQLException;
    }
}
