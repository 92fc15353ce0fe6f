package cn.huaiyuan.groupschooling.kit.journal;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.problem.ProblemAssert;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.TamperedCursor;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ChangesTest {
    @Test
    void areTheEventsOfKafka() {
        var cursor = end();
        var note = written(title());

        var change = await().until(() -> changes(cursor), hasSize(1)).get(0);

        var event = await().until(() -> Topic.eventsOf(note), hasSize(1)).get(0);
        assertEquals(change.get("id"), Topic.header(event, "ce_id"));
        assertEquals(change.get("type"), Topic.header(event, "ce_type"));
        assertEquals(change.get("source"), Topic.header(event, "ce_source"));
        assertEquals(change.get("subject"), Topic.header(event, "ce_subject"));
        assertEquals(change.get("time"), Topic.header(event, "ce_time"));
        assertEquals(change.get("specversion"), Topic.header(event, "ce_specversion"));
        assertEquals(change.get("epoch").toString(), Topic.header(event, "ce_epoch"));
        assertEquals(change.get("traceparent"), Topic.header(event, "traceparent"));
    }

    @Test
    void includeVoidings() {
        var cursor = end();
        var note = written(title());
        editor().header("If-Match", "*").body(Map.of("reason", "a slip")).post(NOTES + "/" + note + "/void");

        var changes = await().until(() -> changes(cursor), hasSize(2));

        assertEquals("note.voided.v1", changes.get(1).get("type"));
    }

    /** What is younger than the oldest open transaction waits for it, so nothing appears behind a cursor. */
    @Test
    void neverAppearBehindACursor() throws SQLException {
        var cursor = end();
        try (var older = Database.connect()) {
            older.setAutoCommit(false);
            var olderNote = UUID.randomUUID();
            insert(older, olderNote);
            var younger = written(title());

            var whileOpen = changes(cursor);
            older.commit();
            var afterwards = await().until(() -> changes(cursor), hasSize(2));

            assertEquals(List.of(), whileOpen);
            assertEquals(List.of(olderNote.toString(), younger.toString()),
                    afterwards.stream().map(change -> change.get("subject")).toList());
        }
    }

    @Test
    void comeInPages() {
        var start = end();
        var notes = List.of(written(title()), written(title()), written(title()));
        await().until(() -> changes(start), hasSize(3));

        var read = new ArrayList<String>();
        for (var cursor = start; read.size() < notes.size();) {
            var page = page(cursor + "&limit=1");
            read.addAll(page.jsonPath().getList("items.subject"));
            cursor = page.path("nextCursor");
        }

        assertEquals(notes.stream().map(UUID::toString).toList(), read);
    }

    /** Transaction 17 comes after transaction 8, though not as a text. */
    @Test
    void comeInTheOrderOfTransactions() {
        var ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (int i = 0; i < 2; i++) {
            Database.execute("""
                    insert into journal (txid, event_id, event_type, aggregate_id, version, occurred_at, data, actor,
                                         actor_roles)
                    values (?::text::xid8, ?, 'note.written.v1', ?, 1, now(), '{}', 'test', 'system')""",
                    i == 0 ? "8" : "17", ids.get(i), ids.get(i));
        }

        var first = as("reader", "system").get("/v1/changes?limit=1");
        assertEquals(List.of(ids.get(0).toString()), first.jsonPath().getList("items.subject"));
        assertEquals(List.of(ids.get(1).toString()),
                page(first.path("nextCursor") + "&limit=1").jsonPath().getList("items.subject"));
    }

    @Test
    void beginAtTheBeginning() {
        var note = written(title());

        var subjects = await().until(() -> all("/v1/changes?limit=500"), hasItem(note.toString()));

        assertEquals(Database.column("select aggregate_id from journal order by txid, seq"), subjects);
    }

    @Test
    void keepTheirPlaceWhereThereIsNothingNew() {
        var cursor = end();

        assertEquals(cursor, page(cursor).path("nextCursor"));
    }

    @ParameterizedTest
    @CsvSource({"x, 1", "1, x", "-1, 1", "99999999999999999999, 1", "1, 99999999999999999999", "'', ''", "1, 1@x",
            "1, 1@"})
    void refuseACursorThatWasTamperedWith(String txid, String seq) {
        var answer = as("reader", "system").get("/v1/changes?after=" + TamperedCursor.withKeys(end(), txid, seq));

        assertProblem(answer, 400, "invalid-request");
    }

    /** The place is there, but after a restore another event stands at it: what followed would be passed over. */
    @Test
    void refuseACursorOfWhatWasLost() {
        var last = Database.one("select txid || ' ' || seq from journal order by txid desc, seq desc limit 1")
                .split(" ");
        var cursor = TamperedCursor.withKeys(end(), last[0], last[1] + "@" + UUID.randomUUID());

        assertProblem(page(cursor), 410, "cursor-lost");
    }

    @Test
    void refuseACursorOfAPlaceThatIsNotThere() {
        assertProblem(page(TamperedCursor.withKeys(end(), "1", "99999999")), 410, "cursor-lost");
    }

    /** As they were handed out before they named the event. */
    @Test
    void goOnAfterAnOlderCursor() {
        var first = written(title());
        var second = written(title());
        end();
        var place = Database.one("select txid || ' ' || seq from journal where aggregate_id = ?", first).split(" ");

        var changes = changes(TamperedCursor.withKeys(end(), place));

        assertEquals(second.toString(), changes.get(0).get("subject"));
    }

    @Test
    void refuseAnythingElseForACursor() {
        var answer = as("reader", "system").get("/v1/changes?after=none&limit=501");

        assertEquals(400, answer.statusCode(), ProblemAssert.violations(answer));
    }

    @Test
    void areNotForEveryone() {
        assertProblem(as("someone", "reader", "hr-bureau").get("/v1/changes"), 403, "forbidden");
    }

    private static void insert(java.sql.Connection connection, UUID aggregate) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into journal (event_id, event_type, aggregate_id, version, occurred_at, data, actor, actor_roles)
                values (uuidv7(), 'note.written.v1', ?, 1, now(), '{"version":1,"state":{}}', 'x', 'y')""")) {
            insert.setObject(1, aggregate);
            insert.executeUpdate();
        }
    }

    /** The cursor behind all that has been committed before; to read up to it would take minutes after other tests. */
    private static String end() {
        written(title());
        await().until(() -> Database.count(
                "journal where txid >= pg_snapshot_xmin(pg_current_snapshot())") == 0);
        var first = as("reader", "system").get("/v1/changes?limit=1").<String>path("nextCursor");
        return TamperedCursor.withKeys(first, Database.one(
                "select txid || ' ' || seq || '@' || event_id from journal order by txid desc, seq desc limit 1")
                .split(" "));
    }

    private static List<Map<String, Object>> changes(String cursor) {
        return page(cursor).jsonPath().getList("items");
    }

    private static Response page(String cursor) {
        return as("reader", "system").get("/v1/changes?after=" + cursor);
    }

    private static List<String> all(String first) {
        var subjects = new ArrayList<String>();
        for (var page = as("reader", "system").get(first); !page.jsonPath().getList("items")
                .isEmpty(); page = page(page.path("nextCursor") + "&limit=500")) {
            subjects.addAll(page.jsonPath().getList("items.subject"));
        }
        return subjects;
    }
}
