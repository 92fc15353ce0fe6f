package cn.huaiyuan.groupschooling.staffing.identity;

import cn.huaiyuan.groupschooling.staffing.identity.SealedNumbers.Held;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Seals again with the current key what is sealed with another: a few numbers at a time, beside everything else. Any
 * number of instances can do it at once; each passes over what another holds. Breaking it off loses nothing.
 */
@ApplicationScoped
class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class);
    private static final int BATCH = 200;
    /** An instance that is still running with the former key leaves numbers behind. */
    private static final long MINUTES_BETWEEN = 10;

    @Inject
    IdentityVault vault;
    @Inject
    SealedNumbers numbers;
    @Inject
    DataSource dataSource;

    private final ScheduledExecutorService executor = Executors
            .newSingleThreadScheduledExecutor(Resealing::daemon);

    void start(@Observes StartupEvent event) {
        if (!vault.keys().others().isEmpty()) {
            executor.scheduleWithFixedDelay(this::run, 0, MINUTES_BETWEEN, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        executor.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "identity-resealing");
        thread.setDaemon(true);
        return thread;
    }

    private void run() {
        try {
            var sealed = sweep();
            if (sealed > 0) {
                LOG.infof("%d identity numbers were sealed again with key %s", sealed, vault.keys().current());
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warnf(e, "identity numbers are sealed again after a pause");
        }
    }

    /** @return how many were sealed again */
    int sweep() throws SQLException {
        var sealed = 0;
        var after = SealedNumbers.FIRST;
        while (!Thread.currentThread().isInterrupted()) {
            var from = after;
            var batch = Database.inTransaction(dataSource, connection -> reseal(connection, from));
            if (batch.isEmpty()) {
                break;
            }
            sealed += batch.get().sealed();
            after = batch.get().last();
        }
        return sealed;
    }

    /** Empty where no more are left, or an instance has been started since that seals with another key. */
    private Optional<Batch> reseal(Connection connection, UUID after) throws SQLException {
        if (!new KnownKeys(connection).isCurrent(vault.keys().current())) {
            return Optional.empty();
        }
        var held = numbers.hold(connection, vault.keys().others(), after, BATCH);
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var sealed = held.stream().flatMap(one -> vault.open(one.number(), one.owner())
                .map(number -> new Held(one.owner(), vault.seal(number, one.owner()))).stream()).toList();
        numbers.reseal(connection, sealed);
        return Optional.of(new Batch(held.get(held.size() - 1).owner(), sealed.size()));
    }

    private record Batch(UUID last, int sealed) {
    }
}
