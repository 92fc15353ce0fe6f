package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Misfit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Where a projection stands in each partition, and which instance may move it on. */
@ApplicationScoped
class Offsets {
    private static final String CLAIM = """
            insert into inbox_offset (projection, topic, partition, owner) values (?, ?, ?, ?)
            on conflict (projection, topic, partition) do update set owner = excluded.owner""";
    private static final String STANDING = """
            select projection, partition, next_offset, topic_id, reached_at from inbox_offset
             where topic = ? and projection = ? and partition = ? for update""";
    private static final String STANDINGS = """
            select projection, partition, next_offset, topic_id, reached_at from inbox_offset where topic = ?""";
    private static final String READ_ON = """
            update inbox_offset set next_offset = ?, topic_id = ?
             where projection = ? and topic = ? and partition = ?""";
    /** Partitions that only an earlier topic of the name had: nobody will claim them. */
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

    private final Map<Place, UUID> owned = new ConcurrentHashMap<>();

    /**
     * Where a projection stands in a partition.
     *
     * @param topicId of the topic that the offset was reached in; null where that was not asked then
     */
    record Standing(String projection, int partition, long nextOffset, String topicId, Instant reachedAt) {
        Optional<Misfit> misfit(TopicLog log) {
            return log.misfit(partition, nextOffset, topicId);
        }

        /** False too where it was claimed without a broker that said which topic it is. */
        boolean isKnownToFit(TopicLog log) {
            return topicId != null && misfit(log).isEmpty();
        }
    }

    /** Makes this instance the owner; whoever was it before can move nothing any more. */
    void claim(String projection, TopicPartition partition) throws SQLException {
        var owner = UUID.randomUUID();
        try (var connection = dataSource.getConnection(); var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, projection);
            claim.setString(2, partition.topic());
            claim.setInt(3, partition.partition());
            claim.setObject(4, owner);
            claim.executeUpdate();
            owned.put(new Place(projection, partition), owner);
        }
    }

    /**
     * Where to read on in a partition that was claimed: at the beginning of the log where the stored offset does not fit
     * it, which is kept as a break.
     *
     * @param log as it was found after the claim, for until then the offset could move; empty where the broker does not
     *            say
     */
    long readOnAt(String projection, TopicPartition partition, Optional<TopicLog> log) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var standing = standing(connection, projection, partition);
                var next = standing.nextOffset();
                if (log.isPresent()) {
                    next = fit(connection, partition, standing, log.get());
                }
                connection.commit();
                return next;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static long fit(Connection connection, TopicPartition partition, Standing standing, TopicLog log)
            throws SQLException {
        var range = log.ranges().get(partition.partition());
        if (range == null) {
            return standing.nextOffset();
        }
        var misfit = standing.misfit(log);
        var next = misfit.isPresent() ? range.begin() : standing.nextOffset();
        if (misfit.isPresent()) {
            Breaks.note(connection, standing.projection(), partition, misfit.get(), standing.nextOffset(), range);
            forgetOthers(connection, standing.projection(), partition.topic(), log);
        }
        if (misfit.isPresent() || standing.topicId() == null) {
            try (var update = connection.prepareStatement(READ_ON)) {
                update.setLong(1, next);
                update.setString(2, log.id());
                update.setString(3, standing.projection());
                update.setString(4, partition.topic());
                update.setInt(5, partition.partition());
                update.executeUpdate();
            }
        }
        return next;
    }

    private static void forgetOthers(Connection connection, String projection, String topic, TopicLog log)
            throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.setString(1, projection);
            delete.setString(2, topic);
            delete.setArray(3, connection.createArrayOf("integer", log.ranges().keySet().toArray()));
            delete.setString(4, log.id());
            delete.executeUpdate();
        }
    }

    private static Standing standing(Connection connection, String projection, TopicPartition partition)
            throws SQLException {
        try (var select = connection.prepareStatement(STANDING)) {
            select.setString(1, partition.topic());
            select.setString(2, projection);
            select.setInt(3, partition.partition());
            return standings(select).get(0);
        }
    }

    /** Of all projections and partitions of the topic. */
    List<Standing> standings(String topic) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(STANDINGS)) {
            select.setString(1, topic);
            return standings(select);
        }
    }

    private static List<Standing> standings(PreparedStatement select) throws SQLException {
        try (var row = select.executeQuery()) {
            var standings = new ArrayList<Standing>();
            while (row.next()) {
                standings.add(new Standing(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
            }
            return standings;
        }
    }

    void release(String projection, TopicPartition partition) {
        owned.remove(new Place(projection, partition));
    }

    /** This instance's claim; empty where it has none. It lasts until another one claims the partition. */
    Optional<UUID> claimOf(String projection, TopicPartition partition) {
        return Optional.ofNullable(owned.get(new Place(projection, partition)));
    }

    /** The next offset, locked until the transaction ends; empty where the partition was claimed anew. */
    OptionalLong lock(String projection, TopicPartition partition, UUID owner) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(HELD)) {
            select.setString(1, projection);
            select.setString(2, partition.topic());
            select.setInt(3, partition.partition());
            select.setObject(4, owner);
            try (var row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
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
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement(MOVE)) {
            update.setLong(1, next);
            update.setLong(2, epoch);
            update.setString(3, projection);
            update.setString(4, partition.topic());
            update.setInt(5, partition.partition());
            update.executeUpdate();
        }
    }

    private record Place(String projection, TopicPartition partition) {
    }
}
