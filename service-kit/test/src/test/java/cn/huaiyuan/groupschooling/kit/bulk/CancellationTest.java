package cn.huaiyuan.groupschooling.kit.bulk;

import static cn.huaiyuan.groupschooling.kit.bulk.Submission.counts;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jobs that are called off, and those that ended long ago. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CancellationTest {
    private static final int ROWS = 2500;

    @Inject
    ImportWork work;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stopsBeforeTheNextRowsAndKeepsWhatWasDoneOneByOne(boolean atomic) throws SQLException {
        var title = title();
        var rows = IntStream.range(0, ROWS).mapToObj(i -> title + " " + i + "," + (i == 7 ? 501 : 1) + ",\n")
                .collect(Collectors.joining());
        Submission submission;
        try (var elsewhere = Runners.keptOff()) {
            submission = Submission.of(editor().queryParam("atomic", atomic), rows);
            var chunks = new AtomicInteger();
            work.run(UUID.fromString(submission.id()), () -> {
                if (chunks.incrementAndGet() == 2) {
                    submission.cancel().statusCode(200).body("status", Matchers.equalTo("CANCELLED"));
                }
                return false;
            });
        }

        var job = submission.read();

        assertEquals(List.of("CANCELLED", "editor"), List.of(job.getString("status"), job.getString("cancelledBy")));
        assertEquals(atomic ? List.of(0, 0, 0, 0) : List.of(999, 0, 0, 1), counts(job));
        assertEquals(atomic ? List.of() : List.of("9 pages note.kind"), submission.errors());
        assertEquals(atomic ? 0 : 999, Database.count("note where title like ?", title + "%"));
        assertEquals(0, leftBehind(submission));
    }

    @Test
    void neverBeginsOneThatWasCalledOffInTheQueue() throws SQLException {
        var title = title();
        Submission submission;
        try (var elsewhere = Runners.keptOff()) {
            submission = Submission.of(title + ",1,\n");
            submission.cancel().statusCode(200);
        }
        Submission.of(title() + ",1,\n").end();

        assertEquals("CANCELLED", submission.read().getString("status"));
        assertEquals(0, Database.count("note where title = ?", title));
        assertEquals(0, leftBehind(submission));
    }

    @Test
    void answersAgainUnderOneIdempotencyKey() throws SQLException {
        try (var elsewhere = Runners.keptOff()) {
            var submission = Submission.of(title() + ",1,\n");
            for (var replayed : new String[]{null, "true"}) {
                editor().header("Idempotency-Key", "cancel-" + submission.id())
                        .post("/v1/imports/" + submission.id() + "/cancel").then().statusCode(200)
                        .header("Idempotency-Replayed", replayed).body("status", Matchers.equalTo("CANCELLED"));
            }
        }
    }

    @Test
    void refusesToCallOffWhatIsOver() {
        var submission = Submission.of(title() + ",1,\n");
        submission.end();

        submission.cancel().statusCode(409).body("code", Matchers.equalTo("import-over"));
    }

    @Test
    void hidesOthersImports() {
        var submission = Submission.of(title() + ",1,\n");
        submission.end();

        as("someone", "finance-bureau").post("/v1/imports/" + submission.id() + "/cancel").then().statusCode(404);
    }

    @Test
    void forgetsWhatEndedLongAgo() {
        var old = Submission.of(title() + ",501,\n");
        old.end();
        var young = Submission.of(title() + ",501,\n");
        young.end();
        Database.execute("update import_job set finished_at = now() - interval '367 days' where id = ?::uuid",
                old.id());

        work.forgetOld();

        editor().get("/v1/imports/" + old.id()).then().statusCode(404);
        assertEquals(0, Database.count("import_fault where job_id = ?::uuid", old.id()));
        assertEquals(1, Database.count("import_fault where job_id = ?::uuid", young.id()));
    }

    private static long leftBehind(Submission submission) {
        return Database.count("import_part where job_id = ?::uuid", submission.id())
                + Database.count("import_key where job_id = ?::uuid", submission.id());
    }
}
