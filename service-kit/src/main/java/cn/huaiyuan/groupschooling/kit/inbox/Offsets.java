package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Misfit;
import cn.huaiyuan.groupschooling.kit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** The next offset of each projection and partition, and the instance that may move it. */
@ApplicationScoped
class Offsets {
    private static final String CLAIM = """
            insert into inbox_offset (projection, topic, partition, owner) values (?, ?, ?, ?)
            on conflict (projection, topic, partition) do update set owner = excluded.owner""";
    private static final String ONE = """
            select projection, partition, next_offset, topic_id, reached_at from inbox_offset
             where topic = ? and projection = ? and partition = ? for update""";
    private static final String OF_TOPIC = """
            select projection, partition, next_offset, topic_id, reached_at from inbox_offset where topic = ?""";
    private static final String READ_ON = """
            update inbox_offset set next_offset = ?, topic_id = ?
             where projection = ? and topic = ? and partition = ?""";
    /** Partitions that only an earlier topic of this name had: nobody will claim them. */
    private static final String FORGET = """
            delete from inbox_offset
             where projection = ? and topic = ? and partition <> all (?) and topic_id is distinct from ?""";
    private static final String HELD = """
            select next_offset from inbox_offset
             where projection = ? and topic = ? and partition = ? and owner = ? for update""";
    private static final String EPOCH = """
            select coalesce(max(epoch), 1) from inbox_offset where projection = ? and topic = ?""";
    private static final String MOVE = """
            update inbox_offset set next_offset = ?, epoch = greatest(epoch, ?), reached_at = now()
             where projection = ? and topic = ? and partition = ?""";

    @Inject
    DataSource dataSource;

    private final Map<Claim, UUID> owned = new ConcurrentHashMap<>();

    /**
     * The offset at which a projection continues in a partition.
     *
     * @param topicId of the topic in which the offset was reached; null if the broker was not asked then
     */
    record StoredOffset(String projection, int partition, long nextOffset, String topicId, Instant reachedAt) {
        Optional<Misfit> misfit(TopicLog log) {
            return log.misfit(partition, nextOffset, topicId);
        }

        /** False, too, if the partition was claimed while the broker did not say which topic it is. */
        boolean isKnownToFit(TopicLog log) {
            return topicId != null && misfit(log).isEmpty();
        }
    }

    /** Makes this instance the owner; the one before can move nothing any more. */
    void claim(String projection, TopicPartition partition) throws SQLException {
        var owner = UUID.randomUUID();
        try (var connection = dataSource.getConnection()) {
            Sql.update(connection, CLAIM, projection, partition.topic(), partition.partition(), owner);
        }
        owned.put(new Claim(projection, partition), owner);
    }

    /**
     * The offset to continue at in a partition that was claimed: the beginning of the log if the stored offset does not
     * fit it, which is kept as a break.
     *
     * @param log as found after the claim, because the offset could move until then; empty if the broker does not say
     */
    long readOnAt(String projection, TopicPartition partition, Optional<TopicLog> log) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var stored = Sql.first(connection, ONE, Offsets::read, partition.topic(), projection,
                        partition.partition()).orElseThrow();
                var next = stored.nextOffset();
                if (log.isPresent()) {
                    next = fit(connection, partition, stored, log.get());
                }
                connection.commit();
                return next;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static long fit(Connection connection, TopicPartition partition, StoredOffset stored, TopicLog log)
            throws SQLException {
        var range = log.ranges().get(partition.partition());
        if (range == null) {
            return stored.nextOffset();
        }
        var misfit = stored.misfit(log);
        var next = misfit.isPresent() ? range.begin() : stored.nextOffset();
        if (misfit.isPresent()) {
            Breaks.note(connection, stored.projection(), partition, misfit.get(), stored.nextOffset(), range);
            Sql.update(connection, FORGET, stored.projection(), partition.topic(),
                    connection.createArrayOf("integer", log.ranges().keySet().toArray()), log.id());
        }
        if (misfit.isPresent() || stored.topicId() == null) {
            Sql.update(connection, READ_ON, next, log.id(), stored.projection(), partition.topic(),
                    partition.partition());
        }
        return next;
    }

    /** Of all projections and partitions of the topic. */
    List<StoredOffset> of(String topic) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Sql.list(connection, OF_TOPIC, Offsets::read, topic);
        }
    }

    private static StoredOffset read(ResultSet row) throws SQLException {
        return new StoredOffset(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4),
                row.getObject(5, OffsetDateTime.class).toInstant());
    }

    void release(String projection, TopicPartition partition) {
        owned.remove(new Claim(projection, partition));
    }

    /** This instance's claim; empty if it has none. It lasts until another instance claims the partition. */
    Optional<UUID> claimOf(String projection, TopicPartition partition) {
        return Optional.ofNullable(owned.get(new Claim(projection, partition)));
    }

    /** The next offset, locked until the transaction ends; empty if the partition was claimed anew. */
    Optional<Long> lock(String projection, TopicPartition partition, UUID owner) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return Sql.first(connection, HELD, row -> row.getLong(1), projection, partition.topic(),
                    partition.partition(), owner);
        }
    }

    /** The highest epoch of a topic's producer that the projection has met in any partition; 1 where it has met none. */
    long epoch(String projection, String topic) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(EPOCH)) {
            select.setString(1, projection);
            select.setString(2, topic);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** @param epoch the highest that was read, of events that are used or not */
    void move(String projection, TopicPartition partition, long next, long epoch) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            Sql.update(connection, MOVE, next, epoch, projection, partition.topic(), partition.partition());
        }
    }

    private record Claim(String projection, TopicPartition partition) {
    }
}
