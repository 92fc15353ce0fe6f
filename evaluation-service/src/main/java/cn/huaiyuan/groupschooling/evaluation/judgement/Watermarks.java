package cn.huaiyuan.groupschooling.evaluation.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How far the events have been taken in, read in the transaction of the answer. Plain JDBC, as {@link JudgedDay}. */
@ApplicationScoped
class Watermarks {
    private static final String ONE_MOMENT = "set transaction isolation level repeatable read read only";
    private static final String REACHED = """
            select topic, cast(sum(next_offset) as bigint), max(reached_at),
                   not exists (select from inbox_break b
                                where b.projection = o.projection and b.topic = o.topic and b.resolved_at is null)
                   and not exists (select from inbox_unconfirmed u
                                    where u.projection = o.projection and u.topic = o.topic)
              from inbox_offset o
             where projection = ? group by projection, topic order by topic""";

    @Inject
    DataSource dataSource;

    /**
     * Must be called before anything else is read in the transaction. From then on, the transaction sees the facts, the
     * verdicts and the offsets of one moment.
     */
    List<Watermark> now() {
        try (var connection = dataSource.getConnection(); var moment = connection.createStatement()) {
            moment.execute(ONE_MOMENT);
            return reached(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the watermarks cannot be read", e);
        }
    }

    private static List<Watermark> reached(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(REACHED)) {
            statement.setString(1, FactConsumer.PROJECTION);
            var watermarks = new ArrayList<Watermark>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    watermarks.add(new Watermark(row.getString(1), row.getLong(2),
                            row.getObject(3, OffsetDateTime.class).toInstant(), row.getBoolean(4)));
                }
            }
            return watermarks;
        }
    }
}
