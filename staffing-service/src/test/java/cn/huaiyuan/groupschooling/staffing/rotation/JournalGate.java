package cn.huaiyuan.groupschooling.staffing.rotation;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/** Keeps every command from writing its event until it is opened: until then each sees what was there before the others. */
final class JournalGate implements AutoCloseable {
    private static final String WAITING = """
            select count(*) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and wait_event_type = 'Lock'""";
    private final Connection closed;
    /** Outside of the transaction, in which the activity of others would be seen as it was at first. */
    private final Connection watching;

    JournalGate(DataSource dataSource) throws SQLException {
        watching = dataSource.getConnection();
        closed = dataSource.getConnection();
        closed.setAutoCommit(false);
        try (var statement = closed.createStatement()) {
            // Inserts wait, readers do not.
            statement.execute("lock table journal in share row exclusive mode");
        }
    }

    /** Opens once each of the commands has been answered or waits for a lock. */
    void openOnce(Collection<? extends Future<?>> commands) throws SQLException {
        await().pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(30)).until(
                () -> commands.stream().filter(Future::isDone).count() + waiting() >= commands.size());
        closed.commit();
    }

    private long waiting() throws SQLException {
        try (var statement = watching.createStatement(); var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        closed.rollback();
        closed.setAutoCommit(true);
        closed.close();
        watching.close();
    }
}
