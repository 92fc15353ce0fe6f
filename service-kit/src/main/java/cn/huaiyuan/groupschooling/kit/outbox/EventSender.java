package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.kafka.Broker;
import cn.huaiyuan.groupschooling.kit.outbox.PendingEvents.Pending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Sends events to Kafka. Used by the relay's thread only. */
@ApplicationScoped
class EventSender {
    private static final List<Class<? extends KafkaException>> OF_THE_RECORD = List.of(RecordTooLargeException.class,
            InvalidRecordException.class, SerializationException.class);

    @Inject
    KitConfig config;
    @Inject
    Broker broker;

    private Producer<String, byte[]> producer;

    void ensureTopic() {
        broker.ensureTopic(config.topic());
    }

    /** The future ends with the broker's ack or with a {@link KafkaException}. */
    CompletableFuture<Void> send(Pending row) {
        var acked = new CompletableFuture<Void>();
        try {
            producer().send(row.toRecord(config.topic(), config.service()), (metadata, failure) -> {
                if (failure == null) {
                    acked.complete(null);
                } else {
                    acked.completeExceptionally(failure);
                }
            });
        } catch (KafkaException e) {
            acked.completeExceptionally(e);
        }
        return acked;
    }

    /** Null if the broker has the record. */
    static KafkaException failureOf(CompletableFuture<Void> ack) {
        try {
            ack.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof KafkaException failure ? failure : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            return new InterruptException(e);
        }
    }

    /** True if the broker refuses this record, and is not merely away. */
    static boolean refusesThisRecord(KafkaException failure) {
        return OF_THE_RECORD.stream().anyMatch(refusal -> refusal.isInstance(failure));
    }

    /** Drops the producer: after a fatal error it would refuse everything. */
    void reset() {
        close();
        producer = null;
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = broker.producer("relay");
        }
        return producer;
    }
}
