package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.id.Ids;
import cn.huaiyuan.groupschooling.kit.journal.Event;
import cn.huaiyuan.groupschooling.kit.security.Caller;
import cn.huaiyuan.groupschooling.kit.trace.Trace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Writes the event of a change into the journal and the outbox, in the transaction of the change: both or neither.
 */
@ApplicationScoped
public class Outbox {
    /** Writes nothing where the version is not the next one of the aggregate, so versions cannot have gaps. */
    private static final String RECORD = """
            with written as (
                insert into journal (event_id, event_type, aggregate_id, version, occurred_at, data,
                                     actor, actor_roles, reason, traceparent)
                select ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?
                 where ? = 1 + coalesce((select max(version) from journal where aggregate_id = ?), 0)
                returning seq)
            insert into outbox (seq) select seq from written""";

    @Inject
    EntityManager entities;
    @Inject
    DataSource dataSource;
    @Inject
    TransactionSynchronizationRegistry transaction;
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
     * @throws IllegalStateException where the aggregate did not change, or changed twice, since its last event
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Event event) {
        entities.flush();
        var aggregate = event.aggregate();
        try (var connection = dataSource.getConnection()) {
            if (write(connection, event) == 0) {
                throw new IllegalStateException("version " + aggregate.version() + " of " + aggregate.id()
                        + " does not follow the last recorded one: one change, one event");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the event " + event.type() + " could not be recorded", e);
        }
        transaction.registerInterposedSynchronization(new WakeOnCommit());
    }

    private int write(Connection connection, Event event) throws SQLException {
        var aggregate = event.aggregate();
        var inRequest = Arc.container().requestContext().isActive();
        try (var insert = connection.prepareStatement(RECORD)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, event.type());
            insert.setObject(3, aggregate.id());
            insert.setLong(4, aggregate.version());
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(6, data(event));
            insert.setString(7, inRequest ? caller.name() : "system");
            insert.setString(8, inRequest ? String.join(",", caller.roles()) : "system");
            insert.setString(9, event.reason());
            insert.setString(10, Trace.parent());
            insert.setLong(11, aggregate.version());
            insert.setObject(12, aggregate.id());
            return insert.executeUpdate();
        }
    }

    private String data(Event event) {
        var data = json.createObjectNode().put("version", event.aggregate().version());
        data.set("state", json.valueToTree(event.state()));
        data.set("previous", json.valueToTree(event.previous()));
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the event " + event.type() + " cannot be written as JSON", e);
        }
    }

    /** Wakes the relay in this process. Not pg_notify: that takes a lock of the whole database at commit. */
    private final class WakeOnCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
