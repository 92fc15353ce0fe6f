package cn.huaiyuan.groupschooling.kit.precondition;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110 §13. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PreconditionTest {
    @Test
    void tagsAreTheSameWhereverTheyAreGiven() {
        var created = editor().body(draft(title())).post(NOTES);

        var read = editor().get(NOTES + "/" + created.path("id"));

        assertEquals("\"1\"", created.header("ETag"));
        assertEquals("\"1\"", read.header("ETag"));
    }

    @Test
    void aChangeMovesTheTag() {
        var note = written(title());

        var changed = editor().header("If-Match", "\"1\"").body(draft(title())).put(NOTES + "/" + note);

        assertEquals("\"2\"", changed.header("ETag"), changed.asString());
    }

    @ParameterizedTest(name = "If-Match: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            "1"              | 200 |
            *                | 200 |
            "7", "1"         | 200 |
            W/"1", "1"       | 200 |
            "1@2026-09-01"   | 200 |
            "2"              | 412 | precondition-failed
            ""               | 412 | precondition-failed
            W/"1"            | 412 | precondition-weak
            W/"2"            | 412 | precondition-weak
            "1-gzip"         | 412 | precondition-weak
            "1;gzip", "2"    | 412 | precondition-weak
            1                | 412 | precondition-malformed
            "1@"x            | 412 | precondition-malformed""")
    void guardsWrites(String tag, int status, String code) {
        var note = written(title());

        var answer = editor().header("If-Match", tag).body(draft(title())).put(NOTES + "/" + note);

        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(code, status == 200 ? null : answer.path("code"));
    }

    @Test
    void isRequiredForWrites() {
        assertProblem(editor().body(draft(title())).put(NOTES + "/" + written(title())), 428, "precondition-required");
    }

    @ParameterizedTest(name = "If-None-Match: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            "1"         | 304
            W/"1"       | 304
            "1-gzip"    | 304
            W/"1;gzip"  | 304
            *           | 304
            "7", "1"    | 304
            "2"         | 200
            1           | 200
            nonsense    | 200""")
    void sparesReads(String tag, int status) {
        var note = written(title());

        var answer = editor().header("If-None-Match", tag).get(NOTES + "/" + note);

        assertEquals(status, answer.statusCode());
        assertEquals("\"1\"", answer.header("ETag"));
        assertEquals(status == 304, answer.asString().isEmpty());
    }

    @Test
    void tagsOfADayTellDaysApart() {
        var note = NOTES + "/" + written(title());
        var tag = editor().get(note + "/on/2026-09-01").header("ETag");

        var otherDay = editor().header("If-None-Match", tag).get(note + "/on/2026-09-02");

        assertEquals("\"1@2026-09-01\"", tag);
        assertEquals(200, otherDay.statusCode());
    }

    @Test
    void tagsOfADaySpareReadsOfThatDay() {
        var note = NOTES + "/" + written(title());

        editor().header("If-None-Match", "\"1@2026-09-01\"").get(note + "/on/2026-09-01").then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\""})
    void failsWhereThereIsNothingToMatch(String tag) {
        assertProblem(editor().header("If-Match", tag).body("{}").put("/v1/faults/absent"), 412,
                "nothing-to-match");
    }
}
