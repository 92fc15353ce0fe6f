package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;

/**
 * Sends a record that cannot be processed to {@code <topic>.dlq}, unchanged, with its cause and origin. A record that
 * is too large for that is sent without its data.
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final long ENSURE_NANOS = TimeUnit.MINUTES.toNanos(1);

    @Inject
    Broker broker;

    /**
     * When each topic was last checked: if one is deleted meanwhile, it is created again with the broker's settings.
     */
    private final Map<String, Long> ensured = new HashMap<>();
    private Producer<String, byte[]> producer;

    /**
     * Returns when the broker has it.
     *
     * @throws IllegalStateException if the broker has not taken it; the batch is then tried again
     */
    synchronized void send(String projection, ConsumerRecord<String, byte[]> record, Throwable cause) {
        LOG.errorf(cause, "%s cannot process %s-%d@%d: dead letter", projection, record.topic(), record.partition(),
                record.offset());
        var topic = record.topic() + ".dlq";
        var since = ensured.get(topic);
        if (since == null || System.nanoTime() - since > ENSURE_NANOS) {
            broker.ensureTopic(topic);
            ensured.put(topic, System.nanoTime());
        }
        try {
            deliver(letter(topic, record.value(), projection, record, cause));
        } catch (RecordTooLargeException e) {
            deliver(letter(topic, null, projection, record, cause));
        }
    }

    private ProducerRecord<String, byte[]> letter(String topic, byte[] data, String projection,
            ConsumerRecord<String, byte[]> record, Throwable cause) {
        var letter = new ProducerRecord<>(topic, record.key(), data);
        record.headers().forEach(letter.headers()::add);
        header(letter.headers(), "dlq_cause", rootOf(cause).toString());
        header(letter.headers(), "dlq_projection", projection);
        header(letter.headers(), "dlq_partition", Integer.toString(record.partition()));
        header(letter.headers(), "dlq_offset", Long.toString(record.offset()));
        return letter;
    }

    private void deliver(ProducerRecord<String, byte[]> letter) {
        try {
            if (producer == null) {
                producer = broker.producer("dead-letters");
            }
            producer.send(letter).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException tooLarge) {
                throw tooLarge;
            }
            throw new IllegalStateException("dead letter not taken by the broker", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending a dead letter", e);
        }
    }

    @PreDestroy
    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
