package cn.huaiyuan.groupschooling.kit.kafka;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes clients of the broker that the service is configured for. */
@ApplicationScoped
public class Broker {
    @Inject
    KitConfig config;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    /**
     * Creates the topic where it is missing: kept for good, not compacted.
     *
     * @throws IllegalStateException where there is no broker, or it refuses
     */
    public void ensureTopic(String name) {
        var topic = new NewTopic(name, Optional.of(config.outbox().partitions()),
                Optional.of(config.outbox().replication()).filter(replicas -> replicas > 0))
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1"));
        var admin = admin();
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("topic " + name + " cannot be made sure of", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while making sure of topic " + name, e);
        } finally {
            // At once: it would wait for a broker that is away, whoever is interrupted meanwhile.
            admin.close(Duration.ZERO);
        }
    }

    public Admin admin() {
        var settings = new HashMap<>(connection);
        // Who waits for a broker that is away looks up now and then: its own session may have ended meanwhile.
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return Admin.create(settings);
    }

    /** An idempotent producer that sends at once and counts a record as sent when all replicas have it. */
    public Producer<String, byte[]> producer(String purpose) {
        var settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // A broker that does not answer holds up a round of the relay no longer than this; then it is sent again.
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.service() + "-" + purpose);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
