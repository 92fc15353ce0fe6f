package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Checks periodically whether the stored offsets still fit the topics. A topic may be deleted and recreated, or lose
 * its beginning, while a consumer reads it; the consumer does not notice.
 */
@ApplicationScoped
class LogWatch {
    private static final Logger LOG = Logger.getLogger(LogWatch.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Inject
    KitConfig config;
    @Inject
    Broker broker;
    @Inject
    TopicLogs logs;
    @Inject
    Offsets offsets;
    @Inject
    KafkaClientService clients;
    @Inject
    Breaks breaks;

    private boolean unconfirmed;
    private final CountDownLatch stop = new CountDownLatch(1);

    void start(@Observes StartupEvent event) {
        if (!logs.consumed().isEmpty()) {
            var thread = new Thread(this::run, "inbox-log-watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    private void run() {
        try {
            do {
                logs.consumed().forEach(this::look);
                tellOfConfirmation();
            } while (!stop.await(config.inbox().watch().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOfConfirmation() {
        try {
            var before = unconfirmed;
            unconfirmed = breaks.unconfirmed(null) > 0;
            if (before && !unconfirmed) {
                LOG.info("no aggregate of a restored producer is unconfirmed any more");
            }
        } catch (RuntimeException e) {
            LOG.warnf("unconfirmed aggregates cannot be counted: %s", e);
        }
    }

    private void look(String topic) {
        try {
            if (logs.isMissing(topic)) {
                // Creates the topic with the suite's settings, not the broker's.
                broker.ensureTopic(topic);
            }
            // Offsets are read before the log, because they advance.
            var stored = offsets.of(topic).stream()
                    .filter(offset -> offsets.claimOf(offset.projection(),
                            new TopicPartition(topic, offset.partition())).isPresent())
                    .toList();
            var log = logs.find(topic);
            if (log.isPresent() && !stored.stream().allMatch(one -> one.isKnownToFit(log.get()))) {
                LOG.warnf("topic %s was recreated or lost events: its consumers rejoin and compare their offsets",
                        topic);
                rejoin();
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("the log of %s cannot be compared with the offsets: %s", topic, e);
        }
    }

    /** Revokes the partitions with what is queued and claims them again, which compares the offsets. */
    private void rejoin() {
        for (var channel : clients.getConsumerChannels()) {
            clients.getConsumers(channel).forEach(consumer -> consumer.runOnPollingThread(client -> {
                client.enforceRebalance("a topic was recreated or lost events");
            }).await().atMost(PATIENCE));
        }
    }
}
