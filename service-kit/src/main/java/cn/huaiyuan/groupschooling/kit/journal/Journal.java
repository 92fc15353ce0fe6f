package cn.huaiyuan.groupschooling.kit.journal;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.paging.Cursor;
import cn.huaiyuan.groupschooling.kit.paging.Page;
import cn.huaiyuan.groupschooling.kit.paging.PageRequest;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.sql.Sql;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the journal, as change feed and as audit trail. */
@ApplicationScoped
class Journal {
    /**
     * Rows appear in the order of (txid, seq), and none ever appears behind one that was answered: what is younger
     * than the oldest running transaction is not shown yet. The txid as text has a name of its own, so that the order
     * is by number.
     */
    private static final String FEED = """
            select j.txid::text as txid_text, j.seq, event_id, event_type, aggregate_id, occurred_at, traceparent, data
              from journal j
             where (j.txid, j.seq) > (?::xid8, ?)
               and j.txid < (select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + shift)::text::xid8
                               from journal_shift)
             order by j.txid, j.seq
             limit ?""";
    private static final String STATE = """
            select (select event_id from journal where seq = ? and txid = ?::xid8) as event_id,
                   (select max(epoch) from journal_epoch) as epoch, journal_is_ahead() as ahead""";
    private static final String AUDIT = """
            select event_id, event_type, aggregate_id, version, occurred_at, actor, actor_roles, reason, traceparent, data
              from journal
             where aggregate_id = ? and version > ?
             order by version
             limit ?""";

    @Inject
    DataSource dataSource;
    @Inject
    ObjectMapper json;
    @Inject
    KitConfig config;

    /**
     * The next changes after a cursor; the cursor of the answer is never null, because the feed has no end.
     *
     * @param after a cursor, or null to begin at the beginning
     */
    Page<Change> after(String after, int limit) {
        var place = FeedPosition.of(after);
        try (var connection = dataSource.getConnection()) {
            var epoch = epochAt(connection, place);
            return changes(connection, place, epoch, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    /**
     * The current epoch.
     *
     * @throws ProblemException 410 if the journal does not hold the place, 503 if its order is not to be trusted
     */
    private static long epochAt(Connection connection, FeedPosition place) throws SQLException {
        return Sql.first(connection, STATE, row -> {
            if (row.getBoolean("ahead")) {
                throw new ProblemException(503, "feed-out-of-order", List.of());
            }
            if (!place.isHeldBy(row.getObject("event_id", UUID.class))) {
                throw new ProblemException(410, "cursor-lost", List.of());
            }
            return row.getLong("epoch");
        }, place.seq(), place.txid()).orElseThrow();
    }

    private Page<Change> changes(Connection connection, FeedPosition after, long epoch, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(FEED)) {
            select.setString(1, after.txid());
            select.setLong(2, after.seq());
            select.setInt(3, limit);
            var changes = new ArrayList<Change>();
            var last = after;
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject("event_id", UUID.class);
                    changes.add(new Change("1.0", id, "/" + config.service(), row.getString("event_type"),
                            row.getObject("aggregate_id", UUID.class), time(row), epoch, row.getString("traceparent"),
                            data(row)));
                    last = new FeedPosition(row.getString("txid_text"), row.getLong("seq"), id);
                }
            }
            return new Page<>(changes, last.cursor(), null);
        }
    }

    /** What happened to an aggregate, from its first version on. */
    Page<AuditEntry> of(UUID aggregate, String after, int limit) {
        var query = "audit" + aggregate;
        try (var connection = dataSource.getConnection()) {
            var version = after == null ? 0 : Long.parseLong(Cursor.decode(query, after, 1).get(0));
            var entries = Sql.list(connection, AUDIT, this::entry, aggregate, version, limit + 1);
            var items = entries.subList(0, Math.min(limit, entries.size()));
            var next = entries.size() > limit
                    ? Cursor.encode(query, List.of(Long.toString(items.get(limit - 1).version())))
                    : null;
            return new Page<>(items, next, cursor -> of(aggregate, cursor, PageRequest.MAX_LIMIT));
        } catch (NumberFormatException tampered) {
            throw Cursor.invalid();
        } catch (SQLException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        var data = data(row);
        return new AuditEntry(row.getObject("event_id", UUID.class), row.getString("event_type"),
                row.getObject("aggregate_id", UUID.class), row.getLong("version"), time(row), row.getString("actor"),
                List.of(row.getString("actor_roles").split(",")), row.getString("reason"),
                row.getString("traceparent"), data.get("previous"), data.get("state"));
    }

    private JsonNode data(ResultSet row) throws SQLException {
        try {
            return json.readTree(row.getString("data"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal cannot be read", e);
        }
    }

    private static Instant time(ResultSet row) throws SQLException {
        return row.getObject("occurred_at", OffsetDateTime.class).toInstant();
    }

    /**
     * A CloudEvent in JSON, the same as in Kafka.
     *
     * @param epoch the current one of the journal; a restore begins the next one
     */
    record Change(String specversion, UUID id, String source, String type, UUID subject, Instant time, long epoch,
            String traceparent, JsonNode data) {
    }

    /** Who did what, when and why, with the state before and after. */
    record AuditEntry(UUID eventId, String type, UUID aggregateId, long version, Instant at, String actor,
            List<String> roles, String reason, String traceparent, JsonNode before, JsonNode after) {
    }
}
