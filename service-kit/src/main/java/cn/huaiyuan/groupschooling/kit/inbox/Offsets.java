package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.inbox.TopicLog.Misfit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
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
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** Where a projection stands in each partition, and which instance may move it on. */
@ApplicationScoped
class Offsets {
    private static final String CLAIM = """
            insert into inbox_offset (projection, topic, partition, owner) values (?, ?, ?, ?)
            on conflict (projection, topic, partition) do update set owner = excluded.owner
            returning next_offset, topic_id""";
    private static final String BEGIN_AT = """
            update inbox_offset set next_offset = ?, topic_id = ?
             where projection = ? and topic = ? and partition = ?""";
    /** Partitions that only an earlier topic of the name had: nobody will claim them. */
    private static final String FORGET = """
            delete from inbox_offset
             where projection = ? and topic = ? and partition <> all (?) and topic_id is distinct from ?""";
    private static final String STANDINGS = """
            select projection, partition, next_offset, topic_id, reached_at from inbox_offset where topic = ?""";
    private static final String HELD = """
            select next_offset from inbox_offset
             where projection = ? and topic = ? and partition = ? and owner = ? for update""";
    private static final String MOVE = """
            update inbox_offset set next_offset = ?, reached_at = now()
             where projection = ? and topic = ? and partition = ?""";
    private static final String SEEN = """
            insert into inbox_version (projection, aggregate_id, topic, epoch, version) values (?, ?, ?, ?, ?)
            on conflict (projection, aggregate_id) do update
                set topic = excluded.topic, epoch = excluded.epoch, version = excluded.version
             where (inbox_version.epoch, inbox_version.version) < (excluded.epoch, excluded.version)""";

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
    }

    /**
     * Makes this instance the owner; whoever was it before can move nothing any more. Returns where to read on: at the
     * beginning of the log where the stored offset does not fit it, which is kept as a break.
     *
     * @param log empty where the broker does not say; the offset is then compared later
     */
    long claim(String projection, TopicPartition partition, Optional<TopicLog> log) throws SQLException {
        var owner = UUID.randomUUID();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var next = claim(connection, projection, partition, owner, log);
                connection.commit();
                owned.put(new Place(projection, partition), owner);
                return next;
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static long claim(Connection connection, String projection, TopicPartition partition, UUID owner,
            Optional<TopicLog> log) throws SQLException {
        try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, projection);
            claim.setString(2, partition.topic());
            claim.setInt(3, partition.partition());
            claim.setObject(4, owner);
            try (var row = claim.executeQuery()) {
                row.next();
                var next = row.getLong(1);
                var topicId = row.getString(2);
                var range = log.map(found -> found.ranges().get(partition.partition()));
                if (range.isEmpty()) {
                    return next;
                }
                var misfit = log.get().misfit(partition.partition(), next, topicId);
                if (misfit.isPresent()) {
                    Breaks.note(connection, projection, partition, misfit.get(), next, range.get());
                    forgetOthers(connection, projection, partition.topic(), log.get());
                    next = range.get().begin();
                }
                if (misfit.isPresent() || topicId == null) {
                    beginAt(connection, projection, partition, next, log.get().id());
                }
                return next;
            }
        }
    }

    private static void beginAt(Connection connection, String projection, TopicPartition partition, long next,
            String topicId) throws SQLException {
        try (var update = connection.prepareStatement(BEGIN_AT)) {
            update.setLong(1, next);
            update.setString(2, topicId);
            update.setString(3, projection);
            update.setString(4, partition.topic());
            update.setInt(5, partition.partition());
            update.executeUpdate();
        }
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

    /** Of all projections and partitions of the topic. */
    List<Standing> standings(String topic) throws SQLException {
        try (var connection = dataSource.getConnection(); var select = connection.prepareStatement(STANDINGS)) {
            select.setString(1, topic);
            try (var row = select.executeQuery()) {
                var standings = new ArrayList<Standing>();
                while (row.next()) {
                    standings.add(new Standing(row.getString(1), row.getInt(2), row.getLong(3), row.getString(4),
                            row.getObject(5, OffsetDateTime.class).toInstant()));
                }
                return standings;
            }
        }
    }

    /** True where a partition that this instance owns does not fit the log. */
    boolean isUnfit(String topic, TopicLog log) throws SQLException {
        return standings(topic).stream()
                .filter(standing -> owned.containsKey(
                        new Place(standing.projection(), new TopicPartition(topic, standing.partition()))))
                .anyMatch(standing -> standing.misfit(log).isPresent());
    }

    /** This instance's claim; empty where it has none. It lasts until another one claims the partition. */
    Optional<UUID> claimOf(String projection, TopicPartition partition) {
        return Optional.ofNullable(owned.get(new Place(projection, partition)));
    }

    void release(String projection, TopicPartition partition) {
        owned.remove(new Place(projection, partition));
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

    void move(String projection, TopicPartition partition, long next) throws SQLException {
        try (var connection = dataSource.getConnection(); var update = connection.prepareStatement(MOVE)) {
            update.setLong(1, next);
            update.setString(2, projection);
            update.setString(3, partition.topic());
            update.setInt(4, partition.partition());
            update.executeUpdate();
        }
    }

    /** Those whose epoch and version are higher than any seen of their aggregate, in the order given. */
    List<InboundEvent> fresh(String projection, List<InboundEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        try (var connection = dataSource.getConnection(); var upsert = connection.prepareStatement(SEEN)) {
            for (var event : events) {
                upsert.setString(1, projection);
                upsert.setObject(2, event.aggregateId());
                upsert.setString(3, event.topic());
                upsert.setLong(4, event.epoch());
                upsert.setLong(5, event.version());
                upsert.addBatch();
            }
            var written = upsert.executeBatch();
            return IntStream.range(0, written.length).filter(i -> written[i] == 1)
                    .mapToObj(events::get)
                    .toList();
        }
    }

    private record Place(String projection, TopicPartition partition) {
    }
}
