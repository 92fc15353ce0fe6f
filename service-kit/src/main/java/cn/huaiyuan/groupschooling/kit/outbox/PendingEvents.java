package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The relay's statements, in the session that holds the relay's lock. */
final class PendingEvents implements AutoCloseable {
    /** No cursor over seq: a lower seq may commit after a higher one and must not be skipped. */
    private static final String NEXT = """
            select j.seq, j.event_id, j.event_type, j.aggregate_id, j.occurred_at, j.data, j.traceparent, o.attempts,
                   (select max(epoch) from journal_epoch) as epoch
              from outbox o join journal j using (seq)
             where not exists (select from outbox_dead d where d.aggregate_id = j.aggregate_id)
             order by o.seq
             limit ?""";
    /** An event that was sent in an epoch that has ended since stays: it is announced again in the current one. */
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

    PendingEvents(Connection connection) {
        this.connection = connection;
    }

    void tuneSession() throws SQLException {
        // A crash that loses a delete sends an event twice, which is allowed; no need to wait for the disk.
        Sql.execute(connection, "set synchronous_commit = off");
        // A plan made while few events waited would take minutes for those of a large import.
        Sql.execute(connection, "set plan_cache_mode = force_custom_plan");
    }

    /** Leaves the session as it was: the pool gives it to business transactions. */
    @Override
    public void close() throws SQLException {
        Sql.execute(connection, "reset synchronous_commit");
        Sql.execute(connection, "reset plan_cache_mode");
    }

    long epoch() throws SQLException {
        return Sql.number(connection, EPOCH);
    }

    /** How many of the events the journal does not have. */
    long unknown(List<UUID> events) throws SQLException {
        return Sql.number(connection, UNKNOWN, connection.createArrayOf("uuid", events.toArray()));
    }

    List<Pending> next(int limit) throws SQLException {
        return Sql.list(connection, NEXT,
                row -> new Pending(row.getLong("seq"), row.getObject("event_id", UUID.class),
                        row.getString("event_type"), row.getObject("aggregate_id", UUID.class),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(), row.getString("data"),
                        row.getString("traceparent"), row.getInt("attempts"), row.getLong("epoch")),
                limit);
    }

    /** @param epoch in which they were sent */
    void sent(List<Long> seqs, long epoch) throws SQLException {
        Sql.update(connection, SENT, connection.createArrayOf("bigint", seqs.toArray()), epoch);
    }

    void refused(Pending row, String cause) throws SQLException {
        Sql.update(connection, REFUSED, cause, row.seq());
    }

    void dead(Pending row, String cause) throws SQLException {
        Sql.update(connection, DEAD, row.seq(), cause);
    }

    /**
     * An event that is committed and not yet known to be in Kafka.
     *
     * @param epoch the current one, not that of the change: an event that is sent again is announced in it
     */
    record Pending(long seq, UUID eventId, String type, UUID aggregateId, Instant occurredAt, String data,
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
