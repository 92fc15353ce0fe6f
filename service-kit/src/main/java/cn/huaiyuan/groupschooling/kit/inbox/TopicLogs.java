package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Range;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** Asks the broker where the logs begin and end. */
@ApplicationScoped
class TopicLogs {
    private static final Logger LOG = Logger.getLogger(TopicLogs.class);
    private static final int BROKER_SECONDS = 3;

    @Inject
    KitConfig config;
    @Inject
    Broker broker;

    private Admin admin;

    /** The topics that this service takes in. */
    List<String> consumed() {
        return config.inbox().topics().stream().filter(topic -> !topic.equals("none")).toList();
    }

    /** Empty if there is no such topic, or no broker that says. */
    Optional<TopicLog> find(String topic) {
        try {
            return Optional.of(read(topic));
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("the broker does not say where %s begins and ends: %s", topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** True only if the broker says that the topic does not exist. */
    boolean isMissing(String topic) {
        try {
            admin().describeTopics(List.of(topic)).allTopicNames().get(BROKER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        } catch (TimeoutException e) {
            LOG.debugf("the broker does not say whether there is a topic %s", topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The id is read first: a topic that is replaced meanwhile looks like the old one, which is noticed next time. */
    private TopicLog read(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        var described = admin().describeTopics(List.of(topic)).allTopicNames().get(BROKER_SECONDS, TimeUnit.SECONDS)
                .get(topic);
        var partitions = described.partitions().stream()
                .map(partition -> new TopicPartition(topic, partition.partition())).toList();
        var begins = admin().listOffsets(partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.earliest())));
        var ends = admin().listOffsets(partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())));
        var ranges = new HashMap<Integer, Range>();
        for (var partition : partitions) {
            ranges.put(partition.partition(),
                    new Range(begins.partitionResult(partition).get(BROKER_SECONDS, TimeUnit.SECONDS).offset(),
                            ends.partitionResult(partition).get(BROKER_SECONDS, TimeUnit.SECONDS).offset()));
        }
        return new TopicLog(described.topicId().toString(), ranges);
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
