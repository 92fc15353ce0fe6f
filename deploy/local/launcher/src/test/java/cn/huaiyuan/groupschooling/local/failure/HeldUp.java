package cn.huaiyuan.groupschooling.local.failure;

import static org.awaitility.Awaitility.await;

import cn.huaiyuan.groupschooling.local.launcher.OwnSuite;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Holds up what a service does to a table, so that it can be killed at just that point: the statement waits, and is
 * never done, for its session is ended after the kill, as if it had not been sent.
 */
final class HeldUp implements AutoCloseable {
    private static final String WAITING = " from pg_stat_activity where datname = current_database() and wait_event = 'advisory'";

    private final Suite suite;
    private final String service;
    private final String table;
    private final Connection holder;

    /**
     * @param trigger what holds up: {@code trigger hold_back before delete}
     * @param timing  when it does: empty, or {@code deferrable initially deferred}
     */
    private HeldUp(Suite suite, String service, String table, String trigger, String timing) throws SQLException {
        this.suite = suite;
        this.service = service;
        this.table = table;
        OwnSuite.execute(suite, service, """
                create function hold_back() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock(4711); return old; end $$;
                create %s on %s %s for each row execute function hold_back()""".formatted(trigger, table, timing));
        holder = OwnSuite.connection(suite, service);
        try (var lock = holder.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
        }
    }

    static HeldUp deleteFrom(Suite suite, String service, String table) throws SQLException {
        return new HeldUp(suite, service, table, "trigger hold_back before delete", "");
    }

    /** The commit of any transaction that has updated the table. */
    static HeldUp commitAfterUpdateOf(Suite suite, String service, String table) throws SQLException {
        return new HeldUp(suite, service, table, "constraint trigger hold_back after update",
                "deferrable initially deferred");
    }

    /** Kills the service once it waits, and makes sure that what it waits to do is never done. */
    void kill() {
        await().atMost(Duration.ofSeconds(30)).until(this::isWaiting);
        suite.service(service).kill();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            OwnSuite.execute(suite, service, "select pg_terminate_backend(pid)" + WAITING);
            return !isWaiting();
        });
    }

    private boolean isWaiting() throws SQLException {
        try (var statement = holder.createStatement(); var row = statement.executeQuery("select" + WAITING)) {
            return row.next();
        }
    }

    @Override
    public void close() throws SQLException {
        holder.close();
        OwnSuite.execute(suite, service, "drop trigger hold_back on %s; drop function hold_back".formatted(table));
    }
}
