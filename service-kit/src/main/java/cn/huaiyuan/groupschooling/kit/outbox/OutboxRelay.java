package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.leader.LeaderLoop;
import cn.huaiyuan.groupschooling.kit.outbox.PendingEvents.Pending;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends the events in the outbox, outside of any business transaction, and deletes a row only after the broker's ack. One
 * relay per database is active. While the broker or the database is away the rows wait.
 */
@ApplicationScoped
public class OutboxRelay implements LeaderLoop.Work {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long ENSURE_NANOS = TimeUnit.MINUTES.toNanos(1);

    @Inject
    KitConfig config;
    @Inject
    DataSource dataSource;
    @Inject
    EventSender sender;
    @Inject
    RestoreGuard guard;
    @Inject
    TransactionSynchronizationRegistry transaction;

    final LeaderLoop loop = new LeaderLoop("outbox-relay");
    private long ensuredAt;

    void start(@Observes StartupEvent event) {
        loop.start(dataSource, config.outbox().poll(), config.outbox().backoff(), this);
    }

    /** With the broker away a round lasts minutes; to interrupt it loses nothing. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        sender.close();
    }

    void wakeOnCommit() {
        loop.wakeOnCommit(transaction);
    }

    @Override
    public void standBy() {
        guard.standBy();
    }

    @Override
    public void lead(Connection connection) throws SQLException {
        try (var pending = new PendingEvents(connection)) {
            pending.tuneSession();
            relay(pending);
        }
    }

    private void relay(PendingEvents pending) throws SQLException {
        ensureTopic();
        var lastSent = guard.lastSent();
        while (!guard.allows(pending, lastSent) && !loop.isStopping()) {
            backOff();
        }
        while (!loop.isStopping()) {
            // A topic that was deleted is created again by any client, with the broker's settings.
            if (System.nanoTime() - ensuredAt > ENSURE_NANOS) {
                ensureTopic();
            }
            var rows = pending.next(config.outbox().batch());
            if (rows.isEmpty()) {
                loop.awaitWork(config.outbox().poll());
            } else if (!send(pending, rows)) {
                backOff();
                ensureTopic();
            }
        }
    }

    private void backOff() {
        loop.backOff(config.outbox().backoff());
    }

    private void ensureTopic() {
        sender.ensureTopic();
        ensuredAt = System.nanoTime();
    }

    /** True if the round succeeded, so that the next one may follow at once. */
    private boolean send(PendingEvents pending, List<Pending> rows) throws SQLException {
        var sent = new ArrayList<Long>();
        var refused = new ArrayList<Refusal>();
        KafkaException away = null;
        for (var sending : sendFirstOfEach(rows)) {
            var failure = EventSender.failureOf(sending.ack());
            if (failure == null) {
                sent.add(sending.row().seq());
            } else if (EventSender.refusesThisRecord(failure)) {
                refused.add(new Refusal(sending.row(), failure));
            } else {
                away = failure;
            }
        }
        if (!sent.isEmpty()) {
            pending.sent(sent, rows.get(0).epoch());
        }
        for (var refusal : refused) {
            giveUpOrRetry(pending, refusal);
        }
        if (away != null) {
            LOG.warnf("%d events of %s wait for the broker: %s", rows.size() - sent.size(), config.topic(), away);
            sender.reset();
        }
        return away == null && refused.isEmpty();
    }

    /**
     * Sends one event of each aggregate: the next one is sent after the ack of the one before, so none can overtake one
     * that the broker refuses. Sends no more if the broker is away.
     */
    private List<InFlight> sendFirstOfEach(List<Pending> rows) {
        var inFlight = new ArrayList<InFlight>();
        var aggregates = new HashSet<UUID>();
        for (var row : rows) {
            if (aggregates.add(row.aggregateId())) {
                var sending = new InFlight(row, sender.send(row));
                inFlight.add(sending);
                if (sending.ack().isCompletedExceptionally()
                        && !EventSender.refusesThisRecord(EventSender.failureOf(sending.ack()))) {
                    return inFlight;
                }
            }
        }
        return inFlight;
    }

    private void giveUpOrRetry(PendingEvents pending, Refusal refusal) throws SQLException {
        var row = refusal.row();
        var cause = refusal.failure().toString();
        if (row.attempts() + 1 < config.outbox().attempts()) {
            pending.refused(row, cause);
        } else {
            LOG.errorf("event %s (seq %d) is dead, later events of %s wait: %s", row.eventId(), row.seq(),
                    row.aggregateId(), cause);
            pending.dead(row, cause);
        }
    }

    private record InFlight(Pending row, CompletableFuture<Void> ack) {
    }

    private record Refusal(Pending row, KafkaException failure) {
    }
}
