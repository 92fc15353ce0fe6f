package cn.huaiyuan.groupschooling.kit.stack;

import java.sql.Connection;
import java.sql.SQLException;

/** Takes the relay's place, so that the outbox fills; gives it back when closed. */
public final class RelayLock implements AutoCloseable {
    private static final String HELD = """
            from pg_locks l join pg_database d on d.oid = l.database
             where locktype = 'advisory' and granted and datname = current_database()
               and objid = (hashtext('outbox-relay')::bigint & 4294967295)::oid""";

    private final Connection connection;

    private RelayLock(Connection connection) {
        this.connection = connection;
    }

    public static RelayLock take() throws SQLException {
        var connection = Database.connect();
        while (!"t"
                .equals(Database.column(connection, "select pg_try_advisory_lock(hashtext('outbox-relay'))").get(0))) {
            terminateHolder();
        }
        return new RelayLock(connection);
    }

    /** Ends the session of the relay that is active now. */
    public static void terminateHolder() {
        Database.execute("select pg_terminate_backend(pid, 5000) " + HELD);
    }

    public static long holders() {
        return Long.parseLong(Database.one("select count(*) " + HELD));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
