package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Misfit;
import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Range;
import cn.huaiyuan.groupschooling.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Places where events may have been lost on the way in, kept until an operator says that they are repaired. */
@ApplicationScoped
class Breaks {
    private static final Logger LOG = Logger.getLogger(Breaks.class);
    private static final String NOTE = """
            insert into inbox_break (projection, topic, partition, what, stored_offset, log_begin, log_end)
            values (?, ?, ?, ?, ?, ?, ?)""";
    private static final String OPEN = """
            select partition, what, stored_offset, log_begin, log_end, noticed_at from inbox_break
             where topic = ? and resolved_at is null order by id limit 100""";
    private static final String COUNT = "select count(*) from inbox_break where resolved_at is null";
    private static final String UNCONFIRMED = "select count(*) from inbox_unconfirmed where topic = coalesce(?::text, topic)";

    @Inject
    DataSource dataSource;

    /**
     * @param storedOffset at which the projection would have continued
     * @param logBegin     the first offset of the log at that time
     * @param logEnd       the one after its last; null if a batch showed the break, not the broker
     */
    record Break(int partition, Misfit what, long storedOffset, long logBegin, Long logEnd, Instant noticedAt) {
    }

    /** The broker's log does not fit the stored offset. Part of the transaction of the connection. */
    static void note(Connection connection, String projection, TopicPartition partition, Misfit what, long storedOffset,
            Range log) throws SQLException {
        note(connection, projection, partition, what, storedOffset, log.begin(), log.end());
    }

    /** The log was read on at a later offset than expected. Part of the transaction of the caller. */
    void noteJump(String projection, TopicPartition partition, long expected, long found) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            note(connection, projection, partition, Misfit.JUMP, expected, found, null);
        }
    }

    private static void note(Connection connection, String projection, TopicPartition partition, Misfit what,
            long storedOffset, long logBegin, Long logEnd) throws SQLException {
        LOG.errorf("events of %s may be lost to %s (%s): next offset %d, the log holds %d to %s",
                partition, projection, what, storedOffset, logBegin, logEnd);
        Sql.update(connection, NOTE, projection, partition.topic(), partition.partition(), what.name(), storedOffset,
                logBegin, logEnd);
    }

    /** The first hundred that are not repaired. */
    List<Break> open(String topic) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Sql.list(connection, OPEN, row -> new Break(row.getInt(1), Misfit.valueOf(row.getString(2)),
                    row.getLong(3), row.getLong(4), row.getObject(5, Long.class),
                    row.getObject(6, OffsetDateTime.class).toInstant()), topic);
        }
    }

    long count() {
        return number(COUNT);
    }

    /**
     * Aggregates that the producer has not announced in its current epoch.
     *
     * @param topic null for all topics
     */
    long unconfirmed(String topic) {
        return number(UNCONFIRMED, new Object[]{topic});
    }

    private long number(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection()) {
            return Sql.number(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException("the breaks and epochs cannot be read", e);
        }
    }
}
