package cn.huaiyuan.groupschooling.kit.outbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.note.NoteCopies;
import cn.huaiyuan.groupschooling.kit.note.NoteDraft;
import cn.huaiyuan.groupschooling.kit.note.NoteService;
import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.RelayLock;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database goes back to a backup; its topic, and whoever listens, remember what came later. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class RestoredDatabaseTest {
    private final String before = title();
    private final String after = title();

    @Inject
    NoteService notes;

    @Test
    void consumersFollowInTheNextEpoch() throws Exception {
        var kept = notes.write(NoteDraft.of(before)).id();
        var lost = notes.write(NoteDraft.of(title())).id();
        notes.change(kept, NoteDraft.of(title()));
        await().until(() -> copies(kept) == 2 && copies(lost) == 1);

        try (var lock = RelayLock.take()) {
            goBack(kept, lost);
        }
        notes.change(kept, NoteDraft.of(after));

        await().until(() -> health("outbox").equals("DOWN"));
        assertEquals(2, (int) given().get("/q/health/well").path("checks.find { it.name == 'outbox' }.data.lost"));
        await().during(Duration.ofMillis(600)).until(() -> Database.count("outbox") > 0);
        assertEquals(0, Database.count("note_copy where title = ?", after));

        Database.one("select begin_epoch((select max(epoch) + 1 from journal_epoch), 'restored from a backup')");

        await().until(() -> Database.count("note_copy where title = ?", after) == 1);
        await().until(() -> health("outbox").equals("UP"));
        await().until(() -> freshness("topics[0].unconfirmed").equals(1) && freshness("topics[0].behind").equals(0));
        assertEquals(false, freshness("caughtUp"));
        assertEquals("DOWN", health("inbox"));
        assertEquals(lost.toString(), Database.one("select aggregate_id from inbox_unconfirmed"));

        Database.execute("delete from note_copy where note_id in (select aggregate_id from inbox_unconfirmed)");
        Database.execute("delete from inbox_version v using inbox_unconfirmed u "
                + "where v.projection = u.projection and v.aggregate_id = u.aggregate_id");

        assertEquals(true, freshness("caughtUp"));
        assertEquals("UP", health("inbox"));
    }

    @Test
    void anEpochIsNotBegunTwice() {
        assertThrows(IllegalStateException.class, () -> Database.one("select begin_epoch(1, 'again')"));
    }

    /** To where one note had its first version and the other did not exist. */
    private void goBack(UUID kept, UUID lost) {
        Database.execute("delete from journal where aggregate_id = ? or aggregate_id = ? and version > 1", lost, kept);
        Database.execute("delete from note where id = ?", lost);
        Database.execute("update note set version = 1, title = ? where id = ?", before, kept);
    }

    private static long copies(UUID note) {
        return Database.count("note_copy where note_id = ? and projection = ?", note, NoteCopies.PROJECTION);
    }

    private static String health(String check) {
        return given().get("/q/health/well").path("checks.find { it.name == '" + check + "' }.status");
    }

    private static Object freshness(String path) {
        return as("someone", "reader").get("/v1/freshness").path(path);
    }
}
