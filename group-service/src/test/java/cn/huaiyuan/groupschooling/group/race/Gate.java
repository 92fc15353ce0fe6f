package cn.huaiyuan.groupschooling.group.race;

import cn.huaiyuan.groupschooling.group.Register;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Keeps transactions with an event from being committed. Whoever has come there has read, locked, checked and written all
 * that it will: what two of them have not noticed of each other by then they never will.
 */
final class Gate implements AutoCloseable {
    private static final int LOCK = 4711;
    private static final String BUILD = """
            create function race_gate() returns trigger language plpgsql as
                'begin perform pg_advisory_xact_lock_shared(%1$d); return null; end';
            create constraint trigger race_gate after insert on journal deferrable initially deferred
                for each row execute function race_gate()""".formatted(LOCK);
    private static final String TAKE_AWAY = "drop trigger race_gate on journal; drop function race_gate()";
    private final Connection database;
    /** Holds a table. */
    private final Connection holder;

    Gate() throws SQLException {
        database = Register.connect();
        holder = Register.connect();
        holder.setAutoCommit(false);
        execute(BUILD);
    }

    /** Lets nobody lock, or write, anything in the table: whoever comes there has locked only what it locks before that. */
    void hold(String table) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in exclusive mode");
        }
    }

    /** All that have come to the table go on at once. */
    void release() throws SQLException {
        holder.commit();
    }

    void shut() throws SQLException {
        execute("select pg_advisory_lock(" + LOCK + ")");
    }

    void open() throws SQLException {
        execute("select pg_advisory_unlock(" + LOCK + ")");
    }

    /** How many wait at the gate, or for something that one at the gate has locked. */
    int waiting() throws SQLException {
        return Register.waiting(database);
    }

    @Override
    public void close() throws SQLException {
        execute(TAKE_AWAY);
        holder.close();
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
