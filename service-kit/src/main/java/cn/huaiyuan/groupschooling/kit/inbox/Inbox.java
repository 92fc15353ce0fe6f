package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.failure.TransientFailure;
import cn.huaiyuan.groupschooling.kit.inbox.InboundEvent.UndecodableException;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Takes a batch in: the effects and the offset reached in one database transaction. Against duplicates there are two
 * layers: the stored offset for what the broker delivers again, the version of the aggregate for what the producer's
 * relay sent twice. If a batch fails, or takes too long, its records are taken in one by one, and those that fail go to the
 * dead letters. While the database is away, nothing is passed over.
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    /** A database that hangs makes any record take too long, so a record is only to blame if that happens again. */
    private static final int TOO_LONG_AT_MOST = 3;

    @Inject
    Offsets offsets;
    @Inject
    Versions versions;
    @Inject
    Breaks breaks;
    @Inject
    DeadLetters deadLetters;
    @Inject
    ObjectMapper json;
    @Inject
    MeterRegistry metrics;
    @Inject
    KitConfig config;

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /**
     * Returns when all records of the batch are taken in, passed over or dead letters.
     *
     * @param projection the consumer group's id
     */
    public void take(String projection, ConsumerRecords<String, byte[]> batch, Effects effects) {
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        var claims = new HashMap<TopicPartition, UUID>();
        // The same order of partitions for everyone, so that two batches never wait for each other's rows.
        batch.partitions().stream().sorted(Comparator.comparing(TopicPartition::toString)).forEach(partition -> {
            records.addAll(batch.records(partition));
            offsets.claimOf(projection, partition).ifPresent(claim -> claims.put(partition, claim));
        });
        var taking = new Taking(projection, claims, effects);
        if (!takeTogether(taking, records)) {
            for (var record : records) {
                takeAlone(taking, record);
            }
        }
    }

    private boolean takeTogether(Taking taking, List<ConsumerRecord<String, byte[]>> records) {
        while (!stopping) {
            try {
                transact(taking, records);
                return true;
            } catch (TookTooLong e) {
                LOG.warnf("%s took too long over %d records: they are taken in one by one", taking.projection(),
                        records.size());
                return false;
            } catch (RuntimeException e) {
                if (!TransientFailure.is(e)) {
                    LOG.debugf(e, "a culprit among %d records", records.size());
                    return false;
                }
                waitAndRetry(taking, e);
            }
        }
        return true;
    }

    private void takeAlone(Taking taking, ConsumerRecord<String, byte[]> record) {
        var tooLong = 0;
        while (!stopping) {
            try {
                transact(taking, List.of(record));
                return;
            } catch (TookTooLong e) {
                if (++tooLong >= TOO_LONG_AT_MOST && bury(taking, record, e)) {
                    return;
                }
                waitAndRetry(taking, e);
            } catch (RuntimeException e) {
                if (!TransientFailure.is(e) && bury(taking, record, e)) {
                    return;
                }
                waitAndRetry(taking, e);
            }
        }
    }

    private boolean bury(Taking taking, ConsumerRecord<String, byte[]> record, RuntimeException cause) {
        try {
            deadLetters.send(taking.projection(), record, cause);
            transact(new Taking(taking.projection(), taking.claims(), new PassOver()), List.of(record));
            metrics.counter("inbox.dead.letters", "topic", record.topic()).increment();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf(e, "the dead letter is tried again");
            return false;
        }
    }

    /** @throws TookTooLong if it failed after the transaction had timed out, which is reported in many ways */
    private void transact(Taking taking, List<ConsumerRecord<String, byte[]>> records) {
        var longest = config.inbox().longest();
        var began = System.nanoTime();
        try {
            QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).run(() -> takeIn(taking, records));
        } catch (RuntimeException e) {
            if (System.nanoTime() - began >= longest.toNanos()) {
                throw new TookTooLong(longest, e);
            }
            throw e;
        }
    }

    private void takeIn(Taking taking, List<ConsumerRecord<String, byte[]>> records) {
        try {
            var events = new ArrayList<InboundEvent>();
            var place = new Place(taking);
            for (var record : records) {
                var partition = new TopicPartition(record.topic(), record.partition());
                if (!partition.equals(place.partition)) {
                    place.leave();
                    place.enter(partition);
                }
                if (place.isNew(record) && !(taking.effects() instanceof PassOver)) {
                    var event = InboundEvent.of(record, json);
                    place.sees(event.epoch());
                    if (taking.effects().nouns().contains(event.noun())) {
                        events.add(event);
                    } else {
                        metrics.counter("inbox.unknown.types", "type", event.type()).increment();
                    }
                }
            }
            place.leave();
            var fresh = versions.fresh(taking.projection(), events);
            if (!fresh.isEmpty()) {
                Trace.continueFrom(fresh.get(0).traceparent());
                taking.effects().apply(fresh);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the batch could not be taken in", e);
        }
    }

    private void waitAndRetry(Taking taking, RuntimeException cause) {
        LOG.warnf("%s tries the batch again: %s", taking.projection(), cause);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(config.inbox().backoff().toMillis()));
    }

    /**
     * What is done with a batch.
     *
     * @param claims as they were when the batch came: a partition that is claimed anew meanwhile is read again
     */
    private record Taking(String projection, Map<TopicPartition, UUID> claims, Effects effects) {
    }

    /** The partition that the loop is in, how far it was taken in before, and how far it is now. */
    private final class Place {
        private final Taking taking;
        private TopicPartition partition;
        private boolean held;
        private long next;
        private long epoch;

        Place(Taking taking) {
            this.taking = taking;
        }

        void enter(TopicPartition entered) throws SQLException {
            partition = entered;
            var claim = taking.claims().get(entered);
            var stored = claim == null
                    ? Optional.<Long>empty()
                    : offsets.lock(taking.projection(), entered, claim);
            held = stored.isPresent();
            next = stored.orElse(0L);
            epoch = 1;
            if (!held) {
                LOG.infof("%s does not own %s any more: its records are left to the owner", taking.projection(),
                        entered);
            }
        }

        boolean isNew(ConsumerRecord<String, byte[]> record) throws SQLException {
            if (!held || record.offset() < next) {
                return false;
            }
            if (record.offset() > next) {
                breaks.noteJump(taking.projection(), partition, next, record.offset());
            }
            next = record.offset() + 1;
            return true;
        }

        void sees(long seen) {
            epoch = Math.max(epoch, seen);
        }

        void leave() throws SQLException {
            if (partition != null && held) {
                if (epoch > 1 && epoch > offsets.epoch(taking.projection(), partition.topic())) {
                    LOG.warnf("%s meets epoch %d of %s: the producer was restored from a backup. What it does not "
                            + "announce again is in inbox_unconfirmed", taking.projection(), epoch, partition.topic());
                }
                offsets.move(taking.projection(), partition, next, epoch);
            }
        }
    }

    /** Moves the offset over a dead letter. */
    private static final class PassOver implements Effects {
        @Override
        public Set<String> nouns() {
            return Set.of();
        }

        @Override
        public void apply(List<InboundEvent> fresh) {
            throw new UndecodableException("nothing is to be applied", null);
        }
    }

    private static final class TookTooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TookTooLong(Duration longest, RuntimeException cause) {
            super("took longer than " + longest, cause);
        }
    }
}
