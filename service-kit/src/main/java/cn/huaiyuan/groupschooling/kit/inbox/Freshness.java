package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Compares the stored offsets with the ends of the topics. */
@ApplicationScoped
class Freshness {
    private static final Logger LOG = Logger.getLogger(Freshness.class);
    private static final int BROKER_SECONDS = 3;
    private static final String REACHED = "select partition, next_offset, reached_at from inbox_offset where topic = ?";

    @Inject
    KitConfig config;
    @Inject
    Broker broker;
    @Inject
    DataSource dataSource;

    private Admin admin;

    /**
     * @param reached   events taken in
     * @param behind    events still to be taken in; null where the broker does not say
     * @param reachedAt when the last batch was taken in; null where none was
     */
    record Topic(String topic, long reached, Long behind, boolean caughtUp, Instant reachedAt) {
    }

    List<Topic> topics() {
        return config.inbox().topics().stream().filter(topic -> !topic.equals("none")).map(this::topic).toList();
    }

    private Topic topic(String name) {
        var reached = new HashMap<TopicPartition, Long>();
        Instant reachedAt = null;
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(REACHED)) {
            select.setString(1, name);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    reached.merge(new TopicPartition(name, row.getInt(1)), row.getLong(2), Math::min);
                    var at = row.getObject(3, OffsetDateTime.class).toInstant();
                    reachedAt = reachedAt == null || at.isAfter(reachedAt) ? at : reachedAt;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the offsets cannot be read", e);
        }
        var sum = reached.values().stream().mapToLong(Long::longValue).sum();
        var behind = reached.isEmpty() ? OptionalLong.empty() : behind(name, reached);
        return new Topic(name, sum, behind.isPresent() ? behind.getAsLong() : null, behind.orElse(1) == 0, reachedAt);
    }

    /** Of all partitions that the topic has: one that is not claimed yet stands at its beginning. */
    private OptionalLong behind(String topic, Map<TopicPartition, Long> reached) {
        try {
            var partitions = admin().describeTopics(List.of(topic)).allTopicNames()
                    .get(BROKER_SECONDS, TimeUnit.SECONDS).get(topic).partitions();
            var ends = admin()
                    .listOffsets(partitions.stream().collect(Collectors.toMap(
                            partition -> new TopicPartition(topic, partition.partition()),
                            partition -> OffsetSpec.latest())))
                    .all().get(BROKER_SECONDS, TimeUnit.SECONDS);
            return OptionalLong.of(ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - reached.getOrDefault(end.getKey(), 0L)))
                    .sum());
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the broker does not say where the topics end: %s", e);
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = broker.admin();
        }
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close();
        }
    }
}
