package cn.huaiyuan.groupschooling.staffing.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The keys that the database knows by id, each with a value that the key itself must have made. */
final class KnownKeys {
    private static final String CURRENT = "select id from identity_key where current_since is not null order by current_since desc limit 1";

    enum Purpose {
        SEALING, INDEXING
    }

    private final Connection connection;

    KnownKeys(Connection connection) {
        this.connection = connection;
    }

    /** One start at a time, until the end of the transaction. */
    void lock() throws SQLException {
        try (var statement = connection.createStatement()) {
            // As long as another instance indexes all numbers anew.
            statement.execute("set local lock_timeout = '30min'");
            statement.execute("lock table identity_key in share row exclusive mode");
        }
    }

    /** The check values by id, of the keys that have one. */
    Map<String, byte[]> checks() throws SQLException {
        try (var select = connection
                .prepareStatement("select id, check_value from identity_key where check_value is not null");
                var row = select.executeQuery()) {
            var checks = new HashMap<String, byte[]>();
            while (row.next()) {
                checks.put(row.getString(1), row.getBytes(2));
            }
            return checks;
        }
    }

    void add(String id, Purpose purpose, byte[] check) throws SQLException {
        try (var insert = connection
                .prepareStatement("insert into identity_key (id, purpose, check_value) values (?, ?, ?) "
                        + "on conflict (id) do update set purpose = excluded.purpose, check_value = excluded.check_value")) {
            insert.setString(1, id);
            insert.setString(2, purpose.name());
            insert.setBytes(3, check);
            insert.executeUpdate();
        }
    }

    /** Those that operators have said are lost. */
    Set<String> lost() throws SQLException {
        try (var select = connection.prepareStatement("select id from identity_key where lost_at is not null");
                var row = select.executeQuery()) {
            var lost = new HashSet<String>();
            while (row.next()) {
                lost.add(row.getString(1));
            }
            return lost;
        }
    }

    /** From now on no index of another key can be written. */
    void forgetIndexKeysBut(String id) throws SQLException {
        try (var delete = connection
                .prepareStatement("delete from identity_key where purpose = 'INDEXING' and id <> ?")) {
            delete.setString(1, id);
            delete.executeUpdate();
        }
    }

    /** Notes that numbers are sealed with this key from now on. */
    void makeCurrent(String id) throws SQLException {
        if (!isCurrent(id)) {
            try (var update = connection
                    .prepareStatement("update identity_key set current_since = clock_timestamp() where id = ?")) {
                update.setString(1, id);
                update.executeUpdate();
            }
        }
    }

    /** Whether it is the key of the instance that was started last. */
    boolean isCurrent(String id) throws SQLException {
        try (var select = connection.prepareStatement(CURRENT); var row = select.executeQuery()) {
            return row.next() && row.getString(1).equals(id);
        }
    }
}
