package cn.huaiyuan.groupschooling.kit.journal;

import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.journal.Journal.Change;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedPostgres;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A logical restore brings the rows as they were, with the transaction ids of the old cluster. Here they are raised above
 * those of this cluster: what the feed meets is the same.
 */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class NewClusterTest {
    private static final String NAME = "restored";

    @Inject
    Flyway applicationFlyway;
    @Inject
    ObjectMapper json;
    @Inject
    KitConfig config;

    private final Journal journal = new Journal();
    private String kept;
    private final List<UUID> old = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());

    @BeforeEach
    void restore() throws SQLException {
        Database.execute("drop database if exists " + NAME);
        EmbeddedStackResource.postgres().withDatabases(List.of(NAME));
        var restored = new PGSimpleDataSource();
        restored.setURL(url());
        restored.setUser(EmbeddedPostgres.USER);
        journal.dataSource = restored;
        journal.json = json;
        journal.config = config;
        start();
        try (var connection = connect()) {
            for (var event : old) {
                write(connection, event);
            }
            Database.column(connection,
                    "update journal set txid = (txid::text::bigint + 1000000000)::text::xid8 returning 1");
            // The old cluster counts as high as its rows; then the rows are in this one.
            Database.column(connection, "update journal_shift set shift = 1000000000 returning 1");
            kept = await().until(() -> journal.after(null, 1), page -> page.items().size() == 1).nextCursor();
            Database.column(connection, "update journal_shift set shift = 0 returning 1");
        }
    }

    /** A cursor of the old cluster reads on: the rest of the old rows, then the new ones, and nothing is left out. */
    @Test
    void theFeedGoesOnAfterAStart() throws SQLException {
        start();
        var younger = List.of(UUID.randomUUID(), UUID.randomUUID());
        try (var connection = connect()) {
            for (var event : younger) {
                write(connection, event);
            }
        }

        var read = await().until(() -> journal.after(kept, 500).items(), hasSize(4));

        assertEquals(List.of(old.get(1), old.get(2), younger.get(0), younger.get(1)),
                read.stream().map(Change::id).toList());
    }

    /** From one new cluster into the next. */
    @Test
    void theFeedGoesOnAfterAnotherRestore() throws SQLException {
        start();
        var last = UUID.randomUUID();
        try (var connection = connect()) {
            write(connection, UUID.randomUUID());
            Database.column(connection,
                    "update journal set txid = (txid::text::bigint + 1000000000)::text::xid8 returning 1");
            start();
            write(connection, last);
        }

        var read = await().until(() -> journal.after(null, 500).items(), hasSize(5));

        assertEquals(last, read.get(4).id());
    }

    @Test
    void aStartWithoutARestoreChangesNothing() throws SQLException {
        start();
        try (var connection = connect()) {
            write(connection, UUID.randomUUID());
            var shift = Database.column(connection, "select shift from journal_shift");

            start();

            assertEquals(shift, Database.column(connection, "select shift from journal_shift"));
        }
    }

    /** The database was exchanged below a running service: no answer is better than an empty one. */
    @Test
    void theFeedRefusesWhatItCannotOrder() {
        var refusal = assertThrows(ProblemException.class, () -> journal.after(null, 500));

        assertEquals(503, refusal.status());
        assertEquals("feed-out-of-order", refusal.code());
    }

    /** As every service does it before it answers anything. */
    private void start() {
        Flyway.configure().configuration(applicationFlyway.getConfiguration())
                .dataSource(url(), EmbeddedPostgres.USER, "").load().migrate();
    }

    private static String url() {
        return EmbeddedStackResource.postgres().jdbcUrl(NAME);
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), EmbeddedPostgres.USER, "");
    }

    private static void write(Connection connection, UUID event) throws SQLException {
        Database.column(connection, """
                insert into journal (event_id, event_type, aggregate_id, version, occurred_at, data, actor, actor_roles)
                values (?, 'note.written.v1', gen_random_uuid(), 1, now(), '{"version":1,"state":{}}', 'x', 'y')
                returning 1""", event);
    }
}
