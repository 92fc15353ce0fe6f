package cn.huaiyuan.groupschooling.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The relay's statements, on the one connection that holds the relay's lock. */
final class PendingEvents implements AutoCloseable {
    private static final String HOLD = "select pg_try_advisory_lock(hashtext('outbox-relay'))";
    /** No cursor over seq: a lower seq may commit later than a higher one and must not be stepped over. */
    private static final String NEXT = """
            select j.seq, j.event_id, j.event_type, j.aggregate_id, j.occurred_at, j.data, j.traceparent, o.attempts,
                   (select max(epoch) from journal_epoch) as epoch
              from outbox o join journal j using (seq)
             where not exists (select from outbox_dead d where d.aggregate_id = j.aggregate_id)
             order by o.seq
             limit ?""";
    /** What was sent in an epoch that has ended meanwhile stays: it has to be announced in the present one. */
    private static final String SENT = """
            delete from outbox where seq = any (?) and (select max(epoch) from journal_epoch) = ?""";
    private static final String REFUSED = "update outbox set attempts = attempts + 1, cause = ? where seq = ?";
    private static final String DEAD = """
            with given_up as (delete from outbox where seq = ? returning seq, attempts)
            insert into outbox_dead (seq, aggregate_id, attempts, cause)
            select seq, aggregate_id, attempts + 1, ? from given_up join journal using (seq)""";

    private static final String EPOCH = "select max(epoch) from journal_epoch";
    private static final String UNKNOWN = """
            select count(*) from unnest(?) as sent (event_id)
             where not exists (select from journal j where j.event_id = sent.event_id)""";

    private final Connection connection;
    private boolean held;

    PendingEvents(Connection connection) {
        this.connection = connection;
    }

    /** True for one relay per database at a time; the lock goes with the session. */
    boolean hold() throws SQLException {
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(HOLD)) {
                held = row.next() && row.getBoolean(1);
            }
            if (held) {
                // Losing a delete in a crash sends an event twice, which is allowed; no need to wait for the disk.
                statement.execute("set synchronous_commit = off");
                // A plan that was made while little waited would take minutes for what a large import leaves.
                statement.execute("set plan_cache_mode = force_custom_plan");
            }
            return held;
        }
    }

    /** Leaves the session as it was: the pool gives it to business transactions, or to nobody for long. */
    @Override
    public void close() throws SQLException {
        if (held) {
            try (var statement = connection.createStatement()) {
                statement.execute("reset synchronous_commit");
                statement.execute("reset plan_cache_mode");
                statement.execute("select pg_advisory_unlock_all()");
            }
        }
    }

    long epoch() throws SQLException {
        try (var select = connection.prepareStatement(EPOCH); var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** How many of the events the journal does not hold. */
    int unknown(List<UUID> events) throws SQLException {
        try (var select = connection.prepareStatement(UNKNOWN)) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    List<Pending> next(int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, limit);
            var pending = new ArrayList<Pending>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    pending.add(new Pending(row.getLong("seq"), row.getObject("event_id", UUID.class),
                            row.getString("event_type"), row.getObject("aggregate_id", UUID.class),
                            row.getObject("occurred_at", java.time.OffsetDateTime.class).toInstant(),
                            row.getString("data"), row.getString("traceparent"), row.getInt("attempts"),
                            row.getLong("epoch")));
                }
            }
            return pending;
        }
    }

    /** @param epoch that they were sent in */
    void sent(List<Long> seqs, long epoch) throws SQLException {
        try (var delete = connection.prepareStatement(SENT)) {
            delete.setArray(1, connection.createArrayOf("bigint", seqs.toArray()));
            delete.setLong(2, epoch);
            delete.executeUpdate();
        }
    }

    void refused(Pending row, String cause) throws SQLException {
        try (var update = connection.prepareStatement(REFUSED)) {
            update.setString(1, cause);
            update.setLong(2, row.seq());
            update.executeUpdate();
        }
    }

    void dead(Pending row, String cause) throws SQLException {
        try (var move = connection.prepareStatement(DEAD)) {
            move.setLong(1, row.seq());
            move.setString(2, cause);
            move.executeUpdate();
        }
    }

    /**
     * An event that is committed and not known to be in Kafka.
     *
     * @param epoch the present one, not that of the change: what is sent again counts as told in it
     */
    record Pending(long seq, UUID eventId, String type, UUID aggregateId, java.time.Instant occurredAt, String data,
            String traceparent, int attempts, long epoch) {

        /** CloudEvents 1.0 in Kafka's binary mode; the id is the same on every retry. */
        ProducerRecord<String, byte[]> toRecord(String topic, String source) {
            var event = new ProducerRecord<>(topic, aggregateId.toString(), data.getBytes(StandardCharsets.UTF_8));
            header(event, "ce_specversion", "1.0");
            header(event, "ce_id", eventId.toString());
            header(event, "ce_source", "/" + source);
            header(event, "ce_type", type);
            header(event, "ce_subject", aggregateId.toString());
            header(event, "ce_time", occurredAt.toString());
            header(event, "ce_epoch", Long.toString(epoch));
            header(event, "content-type", "application/json");
            if (traceparent != null) {
                header(event, "traceparent", traceparent);
            }
            return event;
        }

        private static void header(ProducerRecord<String, byte[]> event, String name, String value) {
            event.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
