package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Does jobs one after another in a thread of its own. One runner per database is active; a job that its process left
 * undone is taken up by the next one.
 */
@ApplicationScoped
class ImportRunner {
    private static final Logger LOG = Logger.getLogger(ImportRunner.class);
    private static final String HOLD = "select pg_try_advisory_lock(hashtext('import-runner'))";
    private static final long GRACE_MILLIS = 2000;
    private static final Duration BETWEEN_TIDYINGS = Duration.ofHours(1);

    @Inject
    KitConfig config;
    @Inject
    DataSource dataSource;
    @Inject
    ImportWork work;
    @Inject
    TransactionSynchronizationRegistry transaction;

    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private Thread thread;
    private Long tidied;

    void start(@Observes StartupEvent event) {
        if (config.imports().offered()) {
            thread = new Thread(this::run, "import-runner");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** A job that is broken off loses nothing: its last transaction is undone, and it goes on at the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            stop.countDown();
            wakeUps.release();
            thread.join(GRACE_MILLIS);
            thread.interrupt();
            thread.join(GRACE_MILLIS);
        }
    }

    /** Looks for work as soon as the present transaction is through. */
    void wakeOnCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wakeUps.release();
                }
            }
        });
    }

    private void run() {
        while (!stopping()) {
            try {
                if (work.isWaiting()) {
                    workWhileHeld();
                }
                tidy();
            } catch (SQLException | RuntimeException e) {
                LOG.warnf(e, "imports of %s go on after a pause", config.service());
            } catch (Error e) {
                // Memory may have run out for a moment; the job's attempts are counted.
                LOG.errorf(e, "imports of %s go on after a pause", config.service());
            }
            sleep();
        }
    }

    /** Whether that succeeds is nothing to the work. */
    private void tidy() {
        var now = System.nanoTime();
        if (tidied != null && now - tidied < BETWEEN_TIDYINGS.toNanos()) {
            return;
        }
        tidied = now;
        try {
            work.tidy();
        } catch (RuntimeException e) {
            LOG.warnf(e, "old imports of %s stay until the next try", config.service());
        }
    }

    private void workWhileHeld() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            if (!hold(connection)) {
                return;
            }
            try {
                for (var job = work.next(); job.isPresent() && !stopping(); job = work.next()) {
                    work.on(job.get(), this::stopping);
                }
            } finally {
                release(connection);
            }
        }
    }

    /** True for one runner per database at a time; the lock goes with the session. */
    private static boolean hold(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(HOLD)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void release(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        }
    }

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void sleep() {
        try {
            if (wakeUps.tryAcquire(config.imports().poll().toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }
}
