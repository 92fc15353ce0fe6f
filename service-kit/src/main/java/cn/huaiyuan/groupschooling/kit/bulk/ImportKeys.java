package cn.huaiyuan.groupschooling.kit.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** The keys that a job has met, in the transaction of the rows they stand in. */
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
     * Claims keys, and tells which were claimed before.
     *
     * @param wanted by key, no two of which are the same
     * @return those that another row has, with that row
     */
    Map<String, Place> claim(UUID job, Map<String, Place> wanted) {
        var taken = new HashMap<String, Place>();
        var places = wanted.values();
        try (var connection = dataSource.getConnection(); var claim = connection.prepareStatement(CLAIM)) {
            var byDigest = new HashMap<String, String>();
            wanted.keySet().forEach(key -> byDigest.put(digest(key), key));
            var keys = connection.createArrayOf("text", wanted.keySet().stream().map(ImportKeys::digest).toArray());
            claim.setObject(1, job);
            claim.setArray(2, keys);
            claim.setArray(3, connection.createArrayOf("text", places.stream().map(Place::sheet).toArray()));
            claim.setArray(4, connection.createArrayOf("integer", places.stream().map(Place::row).toArray()));
            claim.setObject(5, job);
            claim.setArray(6, keys);
            try (var row = claim.executeQuery()) {
                while (row.next()) {
                    taken.put(byDigest.get(row.getString("key")),
                            new Place(row.getString("sheet"), row.getInt("row_number")));
                }
            }
            return taken;
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of import " + job + " cannot be claimed", e);
        }
    }

    /** A key is as long as the file has it; an index does not take any length. */
    private static String digest(String key) {
        return HexFormat.of().formatHex(Digests.sha256().digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** Once the job is over, or begins anew. */
    void forget(UUID job) {
        try (var connection = dataSource.getConnection(); var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of import " + job + " cannot be removed", e);
        }
    }

    /** @param sheet null where the file has no sheets */
    record Place(String sheet, int row) {
    }
}
