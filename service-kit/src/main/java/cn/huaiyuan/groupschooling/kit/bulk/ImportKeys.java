package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The keys of the rows that a job has entered, kept in the transactions of these rows. */
@ApplicationScoped
class ImportKeys {
    private static final String CLAIM = """
            with claimed as (
                insert into import_key (job_id, key, sheet, row_number)
                select ?, given.key, given.sheet, given.row_number
                  from unnest(?, ?, ?) as given (key, sheet, row_number)
                on conflict do nothing
                returning key)
            select k.key, k.sheet, k.row_number
              from import_key k
             where k.job_id = ? and k.key = any (?) and k.key not in (select key from claimed)""";
    private static final String FORGET = "delete from import_key where job_id = ?";

    @Inject
    DataSource dataSource;

    /**
     * Claims keys for the rows at these positions.
     *
     * @return the keys that were claimed before, with the position of the row that has them
     */
    Map<String, Position> claim(UUID job, Map<String, Position> wanted) {
        var byDigest = new HashMap<String, String>();
        wanted.keySet().forEach(key -> byDigest.put(digest(key), key));
        var positions = wanted.values();
        var taken = new HashMap<String, Position>();
        try (var connection = dataSource.getConnection()) {
            var keys = connection.createArrayOf("text", wanted.keySet().stream().map(ImportKeys::digest).toArray());
            var sheets = connection.createArrayOf("text", positions.stream().map(Position::sheet).toArray());
            var rows = connection.createArrayOf("integer", positions.stream().map(Position::row).toArray());
            Sql.list(connection, CLAIM, row -> taken.put(byDigest.get(row.getString("key")),
                    new Position(row.getString("sheet"), row.getInt("row_number"))), job, keys, sheets, rows, job,
                    keys);
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of import " + job + " cannot be claimed", e);
        }
    }

    /** The key itself may be too long for an index. */
    private static String digest(String key) {
        return HexFormat.of().formatHex(Digests.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** For a job that is over or starts again. */
    void forget(UUID job) {
        try (var connection = dataSource.getConnection()) {
            Sql.update(connection, FORGET, job);
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of import " + job + " cannot be removed", e);
        }
    }

    /** @param sheet null if the file has no sheets */
    record Position(String sheet, int row) {
    }
}
