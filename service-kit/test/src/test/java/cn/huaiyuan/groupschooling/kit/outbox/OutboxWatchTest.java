package cn.huaiyuan.groupschooling.kit.outbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.note.NoteDraft;
import cn.huaiyuan.groupschooling.kit.note.NoteService;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.RelayLock;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class OutboxWatchTest {
    @Inject
    NoteService notes;

    @Test
    void isWellWhereNothingWaits() {
        await().until(() -> Database.count("outbox") == 0);

        var answer = given().get("/q/health/well");

        assertEquals("UP", answer.path("status"), answer.asString());
        assertEquals(0, (int) answer.path("checks.find { it.name == 'outbox' }.data.pending"));
    }

    @Test
    void isNotWellWhereEventsWaitForLong() throws SQLException {
        try (var lock = RelayLock.take()) {
            var note = notes.write(NoteDraft.of(title())).aggregate().id();
            waitsSince("2 minutes", note);

            var answer = given().get("/q/health/well");

            assertEquals("DOWN", answer.path("status"));
            assertTrue((int) answer.path("checks.find { it.name == 'outbox' }.data.ageSeconds") >= 120,
                    answer.asString());
        }
    }

    /** After begin_epoch() or republish() the outbox holds the whole journal. */
    @Test
    void isWellWhereOldEventsAreSentAgain() throws SQLException {
        await().until(() -> Database.count("outbox") == 0);
        try (var lock = RelayLock.take()) {
            var note = notes.write(NoteDraft.of(title())).aggregate().id();
            Database.execute("update journal set occurred_at = now() - interval '2 years' where aggregate_id = ?",
                    note);

            assertEquals("UP", given().get("/q/health/well").path("status"));
        }
    }

    /** Traffic must not be taken away from a service only because its events are late. */
    @Test
    void leavesReadinessAlone() throws SQLException {
        try (var lock = RelayLock.take()) {
            var note = notes.write(NoteDraft.of(title())).aggregate().id();
            waitsSince("2 minutes", note);

            given().get("/q/health/ready").then().statusCode(200);
        }
    }

    @Test
    void isNotWellWhereAnEventIsDead() {
        var note = notes.write(NoteDraft.of(title())).aggregate().id();
        Database.execute("""
                insert into outbox_dead (seq, aggregate_id, attempts, cause)
                select seq, aggregate_id, 3, 'why' from journal where aggregate_id = ?""", note);

        var answer = given().get("/q/health/well");

        Database.execute("delete from outbox_dead");
        assertEquals("DOWN", answer.path("status"));
        assertEquals(1, (int) answer.path("checks.find { it.name == 'outbox' }.data.dead"));
    }

    @Test
    void isMeasured() throws SQLException {
        await().until(() -> Database.count("outbox") == 0);
        try (var lock = RelayLock.take()) {
            notes.write(NoteDraft.of(title()));

            as("metrics", "system").accept("text/plain").get("/q/metrics").then().statusCode(200)
                    .body(containsString("outbox_pending 1.0"), containsString("outbox_age_seconds"),
                            containsString("outbox_dead 0.0"));
        }
    }

    private static void waitsSince(String ago, UUID note) {
        Database.execute("update outbox set since = now() - ?::interval "
                + "where seq in (select seq from journal where aggregate_id = ?)", ago, note);
    }
}
