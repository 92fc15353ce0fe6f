package cn.huaiyuan.groupschooling.kit.bulk;

import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose import is next. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class TurnsTest {
    @Inject
    ImportWork work;

    @Test
    void submittersTakeTurnsAndKeepTheirOwnOrder() throws SQLException {
        var one = "one " + UUID.randomUUID();
        var other = "other " + UUID.randomUUID();
        try (var elsewhere = Runners.keptOff()) {
            var first = submit(one);
            var second = submit(one);
            var third = submit(one);
            var others = submit(other);

            assertEquals(List.of(first, others, second, third), worked(first, second, third, others));
        }
    }

    @Test
    void aLongJobGivesWayBetweenItsChunksAndGoesOn() throws SQLException {
        try (var elsewhere = Runners.keptOff()) {
            var title = title();
            var rows = IntStream.range(0, 2_500).mapToObj(i -> title + " " + i + ",1,\n").collect(Collectors.joining());
            var longJob = Submission.of(as("one " + UUID.randomUUID(), "edu-bureau"), rows);
            var others = submit("other " + UUID.randomUUID());

            assertEquals(List.of(longJob.id(), others, longJob.id()), worked(longJob.id(), others));
            assertEquals(List.of(2_500, 0, 0, 0), Submission.counts(longJob.end()));
        }
    }

    @Test
    void aJobThatBrokeOffComesAfterThoseOfOthers() throws SQLException {
        try (var elsewhere = Runners.keptOff()) {
            var broken = submit("one " + UUID.randomUUID());
            var others = submit("other " + UUID.randomUUID());
            Database.execute("update import_job set attempts = 1 where id = ?::uuid", broken);

            assertEquals(List.of(others, broken), worked(broken, others));
        }
    }

    private static String submit(String submitter) {
        return Submission.of(as(submitter, "edu-bureau"), title() + ",1,\n").id();
    }

    /** Does all that waits, and tells the order of these. */
    private List<String> worked(String... jobs) {
        var done = new ArrayList<String>();
        for (var next = work.next(); next.isPresent(); next = work.next()) {
            work.run(next.get(), () -> false);
            done.add(next.get().toString());
        }
        done.retainAll(List.of(jobs));
        return done;
    }
}
