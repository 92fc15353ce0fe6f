package cn.huaiyuan.groupschooling.kit.leader;

import cn.huaiyuan.groupschooling.kit.sql.Sql;
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
 * A thread that does work while it is the leader: the one process per database that holds an advisory lock. The lock ends
 * with its session, so another process takes over from one that was killed. No failure ends the thread.
 */
public final class LeaderLoop {
    private static final Logger LOG = Logger.getLogger(LeaderLoop.class);
    private static final String LOCK = "select pg_try_advisory_lock(hashtext(?))";
    /** How long the work may take to end when the service stops, and how long it may take to react to an interrupt. */
    private static final long GRACE_MILLIS = 2000;

    /** What the leader does. */
    public interface Work {
        /**
         * Returns when nothing is left to do, or when {@link #isStopping}.
         *
         * @param connection of the session that holds the lock
         */
        void lead(Connection connection) throws SQLException;

        /** Called if another process is the leader. */
        default void standBy() {
        }
    }

    private final String name;
    private final Semaphore wakeUps = new Semaphore(0);
    private final CountDownLatch stop = new CountDownLatch(1);
    private Thread thread;

    public LeaderLoop(String name) {
        this.name = name;
    }

    /**
     * @param poll    how long it waits to be woken when there is nothing to do
     * @param backOff how long it waits after a failure, or if another process is the leader
     */
    public void start(DataSource dataSource, Duration poll, Duration backOff, Work work) {
        thread = new Thread(() -> {
            while (!isStopping()) {
                if (isThrough(dataSource, work)) {
                    awaitWork(poll);
                } else {
                    backOff(backOff);
                }
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the work to end, or interrupts it: it must be such that nothing is lost then. */
    public void stop() throws InterruptedException {
        stop.countDown();
        wake();
        if (thread != null) {
            thread.join(GRACE_MILLIS);
            thread.interrupt();
            thread.join(GRACE_MILLIS);
        }
    }

    public boolean isStopping() {
        return stop.getCount() == 0;
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    /** Many calls while there is work cause one further round. */
    private void wake() {
        wakeUps.release();
    }

    /** Wakes the loop of this process. Not pg_notify: that takes a lock of the whole database at commit. */
    public void wakeOnCommit(TransactionSynchronizationRegistry transaction) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the commit counts.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wake();
                }
            }
        });
    }

    public void awaitWork(Duration longest) {
        try {
            if (wakeUps.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException e) {
            interrupted();
        }
    }

    /** Not cut short by commits: they would cause a storm of attempts. */
    public void backOff(Duration pause) {
        try {
            stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            interrupted();
        }
    }

    private void interrupted() {
        stop.countDown();
        Thread.currentThread().interrupt();
    }

    private boolean isThrough(DataSource dataSource, Work work) {
        try (var connection = dataSource.getConnection()) {
            if (lead(connection, name, work)) {
                return true;
            }
            work.standBy();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("%s starts again after %s", name, e);
            LOG.debug(name, e);
        } catch (Error e) {
            // Memory may have run out for a moment.
            LOG.errorf(e, "%s starts again", name);
        }
        return false;
    }

    /** False if another session holds the lock. */
    public static boolean lead(Connection connection, String name, Work work) throws SQLException {
        if (!Sql.first(connection, LOCK, row -> row.getBoolean(1), name).orElseThrow()) {
            return false;
        }
        try {
            work.lead(connection);
            return true;
        } finally {
            Sql.execute(connection, "select pg_advisory_unlock_all()");
        }
    }
}
