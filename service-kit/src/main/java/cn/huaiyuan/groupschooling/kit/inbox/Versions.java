package cn.huaiyuan.groupschooling.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The latest epoch and version of each aggregate that a projection has taken in. */
@ApplicationScoped
class Versions {
    private static final String SEEN = """
            insert into inbox_version (projection, aggregate_id, topic, epoch, version) values (?, ?, ?, ?, ?)
            on conflict (projection, aggregate_id) do update
                set topic = excluded.topic, epoch = excluded.epoch, version = excluded.version
             where (inbox_version.epoch, inbox_version.version) < (excluded.epoch, excluded.version)""";

    @Inject
    DataSource dataSource;

    /** Events that are later than any seen of their aggregate, in the given order. */
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
            return IntStream.range(0, written.length).filter(i -> written[i] == 1).mapToObj(events::get).toList();
        }
    }
}
