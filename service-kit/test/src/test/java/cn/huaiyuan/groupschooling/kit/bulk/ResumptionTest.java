package cn.huaiyuan.groupschooling.kit.bulk;

import static cn.huaiyuan.groupschooling.kit.bulk.Submission.counts;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A job that its process leaves in the middle. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ResumptionTest {
    private static final int ROWS = 2500;

    @Inject
    ImportWork work;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnAndEntersEachRowOnce(boolean atomic) throws SQLException {
        var title = title();
        var rows = IntStream.range(0, ROWS)
                .mapToObj(i -> title + " " + i + "," + (i == 7 || i == 2400 ? 501 : 1) + ",\n")
                .collect(Collectors.joining());
        Submission submission;
        try (var elsewhere = Runners.keptOff()) {
            submission = Submission.of(editor().queryParam("atomic", atomic), rows);
            var id = UUID.fromString(submission.id());
            var chunks = new AtomicInteger();
            assertThrows(CancellationException.class, () -> work.run(id, () -> chunks.incrementAndGet() > 2));
            assertEquals(atomic ? 0 : 1999, written(title));
        }

        var job = submission.end();

        assertEquals(atomic ? "REFUSED" : "DONE", job.getString("status"));
        assertEquals(List.of(ROWS - 2, 0, 0, 2), counts(job));
        assertEquals(List.of("9 pages note.kind", "2402 pages note.kind"), submission.errors());
        assertEquals(atomic ? 0 : ROWS - 2, written(title));
    }

    private static long written(String title) {
        return Database.count("note where title like ?", title + "%");
    }
}
