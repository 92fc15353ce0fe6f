package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.outbox.PendingEvents.Pending;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds and takes a row out only after the broker's ack, in a thread of its own and outside of
 * any business transaction. One relay per database is active; the others wait for its lock. Survives the broker or the
 * database being away for any length of time: the rows wait.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    /** How long a round may take to its end when the service stops, and how long to be broken off after that. */
    private static final long GRACE_MILLIS = 2000;
    private static final long ENSURE_NANOS = TimeUnit.MINUTES.toNanos(1);

    @Inject
    KitConfig config;
    @Inject
    DataSource dataSource;
    @Inject
    EventSender sender;
    @Inject
    RestoreGuard guard;

    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private Thread thread;
    private long ensuredAt;

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        wake();
        thread.join(GRACE_MILLIS);
        // With the broker away a round lasts minutes; breaking it off loses nothing.
        thread.interrupt();
        thread.join(GRACE_MILLIS);
    }

    boolean isRunning() {
        return thread.isAlive();
    }

    /** Called after a commit; many calls during one round make one further round. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        while (!stopping()) {
            try (var connection = dataSource.getConnection(); var pending = new PendingEvents(connection)) {
                if (pending.hold()) {
                    LOG.debug("this relay is the active one");
                    relayWhileHeld(pending);
                } else {
                    guard.standBy();
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("relay of %s starts again after %s", config.topic(), e);
            } catch (Error e) {
                // Memory may have run out for a moment; a relay that ends would keep back all events from then on.
                LOG.errorf(e, "relay of %s starts again", config.topic());
            }
            backOff();
        }
        sender.close();
    }

    private void relayWhileHeld(PendingEvents pending) throws SQLException {
        ensureTopic();
        var lastSent = guard.lastSent();
        while (!guard.allows(pending, lastSent) && !stopping()) {
            backOff();
        }
        while (!stopping()) {
            // It may vanish, and come back with the broker's settings because a client asks for it.
            if (System.nanoTime() - ensuredAt > ENSURE_NANOS) {
                ensureTopic();
            }
            var rows = pending.next(config.outbox().batch());
            if (rows.isEmpty()) {
                awaitCommit();
            } else if (!send(pending, rows)) {
                backOff();
                ensureTopic();
            }
        }
    }

    private void ensureTopic() {
        sender.ensureTopic();
        ensuredAt = System.nanoTime();
    }

    /** True where the round went through, so that the next may follow at once. */
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
     * One event of an aggregate at a time: the next is sent when the broker has the one before, so none can overtake
     * one that the broker refuses. Sends no more where the broker is away.
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

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void awaitCommit() {
        try {
            if (wakeUps.tryAcquire(config.outbox().poll().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            breakOff();
        }
    }

    /** Not cut short by commits: they would make a storm of attempts. */
    private void backOff() {
        try {
            stop.await(config.outbox().backoff().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            breakOff();
        }
    }

    private void breakOff() {
        stop.countDown();
        Thread.currentThread().interrupt();
    }

    private record InFlight(Pending row, CompletableFuture<Void> ack) {
    }

    private record Refusal(Pending row, KafkaException failure) {
    }
}
