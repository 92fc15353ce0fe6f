package cn.huaiyuan.groupschooling.kit.kafka;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** Creates clients for the configured broker. */
@ApplicationScoped
public class Broker {
    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final Map<String, String> FOR_GOOD = Map.of("cleanup.policy", "delete", "retention.ms", "-1",
            "retention.bytes", "-1");

    @Inject
    KitConfig config;
    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> connection;

    /** Topics whose settings could not be read or corrected. */
    private final Set<String> forgetful = ConcurrentHashMap.newKeySet();

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("topics.forgetful", forgetful, Set::size)
                .description("topics that may forget events and cannot be corrected").register(metrics);
    }

    Set<String> forgetful() {
        return forgetful;
    }

    /**
     * Creates the topic if it is missing, with unlimited retention and without compaction. A topic that was created
     * automatically has the broker's settings, which may delete events after a week; they are corrected if the broker
     * allows it.
     *
     * @throws IllegalStateException if there is no broker, or no topic and it refuses to create it
     */
    public void ensureTopic(String name) {
        var topic = new NewTopic(name, Optional.of(config.outbox().partitions()),
                Optional.of(config.outbox().replication()).filter(replicas -> replicas > 0)).configs(FOR_GOOD);
        var admin = admin();
        try {
            if (!creates(admin, topic)) {
                keepForGood(admin, name);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("topic " + name + " cannot be created or checked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating or checking topic " + name, e);
        } finally {
            // Immediately: otherwise it waits for a broker that is away, even if the thread is interrupted.
            admin.close(Duration.ZERO);
        }
    }

    /** False if the topic exists. A client that may use it need not have the right to create it. */
    private static boolean creates(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException
                    || !(e.getCause() instanceof RetriableException) && isThere(admin, topic.name())) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isThere(Admin admin, String name) throws InterruptedException {
        try {
            admin.describeTopics(List.of(name)).allTopicNames().get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** If the broker refuses, an error is logged and events go on. */
    private void keepForGood(Admin admin, String name) throws InterruptedException {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        try {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            var wrong = FOR_GOOD.entrySet().stream()
                    .filter(setting -> !setting.getValue().equals(settings.get(setting.getKey()).value())).toList();
            if (!wrong.isEmpty()) {
                LOG.warnf("topic %s had limited retention: setting %s", name, wrong);
                admin.incrementalAlterConfigs(Map.of(topic, wrong.stream().map(Broker::set).toList())).all().get();
            }
            forgetful.remove(name);
        } catch (ExecutionException e) {
            LOG.errorf("topic %s may delete events, and its settings cannot be corrected: %s", name, e.getCause());
            forgetful.add(name);
        }
    }

    private static AlterConfigOp set(Map.Entry<String, String> setting) {
        return new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET);
    }

    public Admin admin() {
        var settings = new HashMap<>(connection);
        // Short time-outs, because the caller's database session may end while it waits.
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
        // A round of the relay waits no longer than this for a broker that does not answer.
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, config.service() + "-" + purpose);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer without a group, which commits nothing. */
    public Consumer<String, byte[]> reader() {
        var settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
