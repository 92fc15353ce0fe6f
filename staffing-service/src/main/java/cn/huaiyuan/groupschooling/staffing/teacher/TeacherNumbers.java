package cn.huaiyuan.groupschooling.staffing.teacher;

import cn.huaiyuan.groupschooling.staffing.identity.SealedNumber;
import cn.huaiyuan.groupschooling.staffing.identity.SealedNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/** The sealed numbers of the teachers. */
@ApplicationScoped
class TeacherNumbers implements SealedNumbers {
    private static final String COLUMNS = "select id, identity_cipher, identity_key, identity_index, identity_index_key from teacher";
    private static final String PAGE = COLUMNS + " where id > ? order by id limit ?";
    private static final String OF = COLUMNS + " where id = any (?)";
    private static final String HOLD = COLUMNS
            + " where identity_key = any (?) and id > ? order by id limit ? for no key update skip locked";
    private static final String RESEAL = """
            update teacher t set identity_cipher = n.cipher, identity_key = n.key
              from unnest(?, ?, ?) as n (id, cipher, key) where t.id = n.id""";
    private static final String REINDEX = """
            update teacher t set identity_index = n.index, identity_index_key = n.key
              from unnest(?, ?, ?) as n (id, index, key) where t.id = n.id""";

    @Override
    public KeysInUse keysInUse(Connection connection) throws SQLException {
        return new KeysInUse(distinct(connection, "identity_key"), distinct(connection, "identity_index_key"));
    }

    @Override
    public List<Held> page(Connection connection, UUID after, int limit) throws SQLException {
        try (var select = connection.prepareStatement(PAGE)) {
            select.setObject(1, after);
            select.setInt(2, limit);
            return read(select);
        }
    }

    @Override
    public List<Held> of(Connection connection, Collection<UUID> owners) throws SQLException {
        try (var select = connection.prepareStatement(OF)) {
            select.setArray(1, connection.createArrayOf("uuid", owners.toArray()));
            return read(select);
        }
    }

    @Override
    public List<Held> hold(Connection connection, Collection<String> sealedWith, UUID after, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(HOLD)) {
            select.setArray(1, texts(connection, sealedWith));
            select.setObject(2, after);
            select.setInt(3, limit);
            return read(select);
        }
    }

    @Override
    public void lock(Connection connection) throws SQLException {
        try (var lock = connection.createStatement()) {
            lock.execute("lock table teacher in exclusive mode");
        }
    }

    @Override
    public void reseal(Connection connection, List<Held> numbers) throws SQLException {
        write(connection, RESEAL, numbers, SealedNumber::cipher, SealedNumber::key);
    }

    @Override
    public void reindex(Connection connection, List<Held> numbers) throws SQLException {
        write(connection, REINDEX, numbers, SealedNumber::blindIndex, SealedNumber::indexKey);
    }

    @Override
    public long countSealedWith(Connection connection, Collection<String> keys) throws SQLException {
        try (var select = connection.prepareStatement("select count(*) from teacher where identity_key = any (?)")) {
            select.setArray(1, texts(connection, keys));
            return count(select);
        }
    }

    @Override
    public long countUnindexed(Connection connection) throws SQLException {
        try (var select = connection
                .prepareStatement("select count(*) from teacher where identity_index_key is null")) {
            return count(select);
        }
    }

    private static void write(Connection connection, String update, List<Held> numbers,
            Function<SealedNumber, byte[]> bytes, Function<SealedNumber, String> key) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(update)) {
            statement.setArray(1, connection.createArrayOf("uuid", numbers.stream().map(Held::owner).toArray()));
            statement.setArray(2, connection.createArrayOf("bytea",
                    numbers.stream().map(held -> bytes.apply(held.number())).toArray(byte[][]::new)));
            statement.setArray(3, texts(connection, numbers.stream().map(held -> key.apply(held.number())).toList()));
            statement.executeUpdate();
        }
    }

    private static Set<String> distinct(Connection connection, String column) throws SQLException {
        try (var select = connection.prepareStatement("select distinct " + column + " from teacher where " + column
                + " is not null"); var row = select.executeQuery()) {
            var found = new TreeSet<String>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    private static List<Held> read(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var held = new ArrayList<Held>();
            while (row.next()) {
                held.add(new Held(row.getObject(1, UUID.class), new SealedNumber(row.getBytes(2), row.getString(3),
                        row.getBytes(4), row.getString(5))));
            }
            return held;
        }
    }

    private static long count(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
