package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.id.Ids;
import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.aggregate.Change;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * Writes the event of a change into the journal and the outbox, in the transaction of the change: both or neither.
 */
@ApplicationScoped
public class Outbox {
    /** Writes nothing if a version is not the next one of its aggregate, so versions cannot have gaps. */
    private static final String RECORD = """
            with written as (
                insert into journal (event_id, event_type, aggregate_id, version, occurred_at, data,
                                     actor, actor_roles, reason, traceparent)
                select given.event_id, given.event_type, given.aggregate_id, given.version, ?, given.data::json,
                       ?, ?, given.reason, ?
                  from unnest(?, ?, ?, ?, ?, ?) with ordinality
                       as given (event_id, event_type, aggregate_id, version, data, reason, place)
                 where given.version = 1
                    or exists (select from journal j
                                where j.aggregate_id = given.aggregate_id and j.version = given.version - 1)
                 order by given.place
                on conflict (aggregate_id, version) do nothing
                returning seq)
            insert into outbox (seq) select seq from written""";

    @Inject
    EntityManager entities;
    @Inject
    DataSource dataSource;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;
    @Inject
    Caller caller;
    @Inject
    OutboxRelay relay;

    /**
     * Flushes the aggregate, then records its event. Hibernate writes inserts before updates, so without the flush the
     * order of two events of one aggregate would not be the order of their commits.
     *
     * @return the same change; nothing is recorded if it is none
     * @throws IllegalStateException if the aggregate did not change, or changed twice, since its last event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T extends Aggregate> Change<T> record(Change<T> change) {
        recordAll(List.of(change));
        return change;
    }

    /** The same for the changes of many aggregates, one each, in their order and in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(List<? extends Change<?>> changes) {
        var events = changes.stream().filter(change -> !change.isNone()).toList();
        if (events.isEmpty()) {
            return;
        }
        entities.flush();
        try (var connection = dataSource.getConnection()) {
            if (write(connection, events) != events.size()) {
                throw new IllegalStateException("a version of " + events.stream().map(Outbox::name).toList()
                        + " does not follow the last recorded one: one change, one event");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("not recorded: " + events.stream().map(Outbox::name).toList(), e);
        }
        relay.wakeOnCommit();
    }

    private static String name(Change<?> event) {
        return event.type() + " " + event.aggregate().id() + " " + event.aggregate().version();
    }

    private int write(Connection connection, List<? extends Change<?>> events) throws SQLException {
        var inRequest = Arc.container().requestContext().isActive();
        try (var insert = connection.prepareStatement(RECORD)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(2, inRequest ? caller.name() : "system");
            insert.setString(3, inRequest ? String.join(",", caller.roles()) : "system");
            insert.setString(4, Trace.parent());
            insert.setArray(5, array(connection, "uuid", events, event -> Ids.next(), UUID[]::new));
            insert.setArray(6, array(connection, "text", events, Change::type, String[]::new));
            insert.setArray(7, array(connection, "uuid", events, event -> event.aggregate().id(), UUID[]::new));
            insert.setArray(8, array(connection, "bigint", events, event -> event.aggregate().version(), Long[]::new));
            insert.setArray(9, array(connection, "text", events, this::data, String[]::new));
            insert.setArray(10, array(connection, "text", events, Change::reason, String[]::new));
            return insert.executeUpdate();
        }
    }

    /** An array of the exact type, so that the driver sends it in binary form and not as one quoted text. */
    private static <T> Array array(Connection connection, String type, List<? extends Change<?>> events,
            Function<Change<?>, T> value,
            IntFunction<T[]> ofLength) throws SQLException {
        return connection.createArrayOf(type, events.stream().map(value).toArray(ofLength));
    }

    private String data(Change<?> event) {
        try {
            return json.writeValueAsString(
                    new Data(event.aggregate().version(), event.state(), event.previous()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the event " + event.type() + " cannot be written as JSON", e);
        }
    }

    /** The data of an event. {@code previous} is null if the aggregate is new. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Data(long version, Object state, Object previous) {
    }
}
