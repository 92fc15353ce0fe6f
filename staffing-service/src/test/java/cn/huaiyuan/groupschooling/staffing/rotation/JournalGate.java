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
    private final Connection connection;

    JournalGate(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // Inserts wait, readers do not.
            statement.execute("lock table journal in share row exclusive mode");
        }
    }

    /** Opens once each of the commands has been answered or waits for a lock. */
    void openOnce(Collection<? extends Future<?>> commands) throws SQLException {
        await().pollInterval(Duration.ofMillis(2)).pollDelay(Duration.ZERO).atMost(Duration.ofSeconds(10)).until(
                () -> commands.stream().filter(Future::isDone).count() + waiting() >= commands.size());
        connection.commit();
    }

    private long waiting() throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(WAITING)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
