package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.outbox.PendingEvents.Pending;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
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

    @Inject
    KitConfig config;
    @Inject
    DataSource dataSource;
    @Inject
    EventSender sender;

    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    void start(@Observes StartupEvent event) {
        thread = new Thread(this::run, "outbox-relay");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(10).toMillis());
    }

    /** Called after a commit; many calls during one round make one further round. */
    public void wake() {
        wakeUps.release();
    }

    private void run() {
        while (!stopping) {
            try (var connection = dataSource.getConnection()) {
                var pending = new PendingEvents(connection);
                if (pending.hold()) {
                    LOG.debug("this relay is the active one");
                    relayWhileHeld(pending);
                } else {
                    pause(config.outbox().backoff());
                }
            } catch (SQLException | RuntimeException e) {
                LOG.warnf("relay of %s starts again after %s", config.topic(), e);
                pause(config.outbox().backoff());
            }
        }
        sender.close();
    }

    private void relayWhileHeld(PendingEvents pending) throws SQLException {
        sender.ensureTopic();
        while (!stopping) {
            var rows = pending.next(config.outbox().batch());
            if (rows.isEmpty()) {
                pause(config.outbox().poll());
            } else if (!send(pending, rows)) {
                pause(config.outbox().backoff());
            }
        }
    }

    /** True where the round went through, so that the next may follow at once. */
    private boolean send(PendingEvents pending, List<Pending> rows) throws SQLException {
        var inFlight = new ArrayList<InFlight>();
        var heldBack = new HashSet<UUID>();
        for (var row : rows) {
            if (!heldBack.contains(row.aggregateId())) {
                var sending = new InFlight(row, sender.send(row));
                inFlight.add(sending);
                if (sending.ack().isCompletedExceptionally()) {
                    heldBack.add(row.aggregateId());
                }
            }
        }
        var sent = new ArrayList<Long>();
        var refused = new ArrayList<Refusal>();
        KafkaException away = null;
        for (var sending : inFlight) {
            var failure = sending.await();
            if (failure == null) {
                sent.add(sending.row().seq());
            } else if (EventSender.refusesThisRecord(failure)) {
                refused.add(new Refusal(sending.row(), failure));
            } else {
                away = failure;
            }
        }
        if (!sent.isEmpty()) {
            pending.sent(sent);
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

    private void pause(Duration length) {
        try {
            if (wakeUps.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            stopping = true;
            Thread.currentThread().interrupt();
        }
    }

    private record InFlight(Pending row, java.util.concurrent.CompletableFuture<Void> ack) {
        KafkaException await() {
            return EventSender.failureOf(ack);
        }
    }

    private record Refusal(Pending row, KafkaException failure) {
    }
}
