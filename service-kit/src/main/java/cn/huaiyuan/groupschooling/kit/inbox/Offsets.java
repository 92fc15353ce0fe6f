package cn.huaiyuan.groupschooling.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
            on conflict (projection, topic, partition) do update set owner = excluded.owner
            returning next_offset""";
    private static final String HELD = """
            select next_offset from inbox_offset
             where projection = ? and topic = ? and partition = ? and owner = ? for update""";
    private static final String MOVE = """
            update inbox_offset set next_offset = ?, reached_at = now()
             where projection = ? and topic = ? and partition = ?""";
    private static final String SEEN = """
            insert into inbox_version (projection, aggregate_id, version) values (?, ?, ?)
            on conflict (projection, aggregate_id) do update set version = excluded.version
             where inbox_version.version < excluded.version""";

    @Inject
    DataSource dataSource;

    private final Map<Place, UUID> owned = new ConcurrentHashMap<>();

    /** Makes this instance the owner; whoever was it before can move nothing any more. Returns where to read on. */
    long claim(String projection, TopicPartition partition) throws SQLException {
        var owner = UUID.randomUUID();
        try (var connection = dataSource.getConnection(); var claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, projection);
            claim.setString(2, partition.topic());
            claim.setInt(3, partition.partition());
            claim.setObject(4, owner);
            try (var row = claim.executeQuery()) {
                row.next();
                owned.put(new Place(projection, partition), owner);
                return row.getLong(1);
            }
        }
    }

    void release(String projection, TopicPartition partition) {
        owned.remove(new Place(projection, partition));
    }

    /** The next offset, locked until the transaction ends; empty where another instance has taken the partition. */
    OptionalLong lock(String projection, TopicPartition partition) throws SQLException {
        var owner = owned.get(new Place(projection, partition));
        if (owner == null) {
            return OptionalLong.empty();
        }
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

    /** Those whose version is higher than any seen of their aggregate, in the order given. */
    List<InboundEvent> fresh(String projection, List<InboundEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return events;
        }
        try (var connection = dataSource.getConnection(); var upsert = connection.prepareStatement(SEEN)) {
            for (var event : events) {
                upsert.setString(1, projection);
                upsert.setObject(2, event.aggregateId());
                upsert.setLong(3, event.version());
                upsert.addBatch();
            }
            var written = upsert.executeBatch();
            return java.util.stream.IntStream.range(0, written.length).filter(i -> written[i] == 1)
                    .mapToObj(events::get)
                    .toList();
        }
    }

    private record Place(String projection, TopicPartition partition) {
    }
}
