package cn.huaiyuan.groupschooling.kit.journal;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.problem.ProblemAssert;
import cn.huaiyuan.groupschooling.kit.stack.TamperedCursor;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class AuditTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void tellsWhoDidWhatWhenAndWhy() {
        var note = written(title());
        as("voider", "hr-bureau", "edu-bureau").header("If-Match", "*")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").body(Map.of("reason", "a slip"))
                .post(NOTES + "/" + note + "/void");

        var entry = editor().get("/v1/audit?aggregate=" + note).jsonPath().getMap("items[1]");

        assertThat(entry, hasEntry("type", "note.voided.v1"));
        assertThat(entry, hasEntry("aggregateId", note.toString()));
        assertThat(entry, hasEntry("version", 2));
        assertThat(entry, hasEntry("actor", "voider"));
        assertThat(entry, hasEntry("roles", List.of("edu-bureau", "hr-bureau")));
        assertThat(entry, hasEntry("reason", "a slip"));
        assertTrue(entry.get("traceparent").toString().contains(TRACE));
        assertTrue(Duration.between(Instant.parse(entry.get("at").toString()), Instant.now()).toMinutes() < 1);
    }

    @Test
    void tellsTheStateBeforeAndAfter() {
        var note = written("before " + title());
        editor().header("If-Match", "*").body(draft("after " + title())).put(NOTES + "/" + note);

        var change = editor().get("/v1/audit?aggregate=" + note).jsonPath();

        assertNull(change.get("items[0].before"));
        assertEquals(change.getMap("items[0].after"), change.getMap("items[1].before"));
        assertTrue(change.getString("items[1].after.title").startsWith("after"));
    }

    @Test
    void knowsNothingOfARefusedChange() {
        var note = written(title());
        editor().header("If-Match", "\"7\"").body(draft(title())).put(NOTES + "/" + note);

        assertEquals(1, items(editor().get("/v1/audit?aggregate=" + note)).size());
    }

    @Test
    void comesInPages() {
        var note = written(title());
        editor().header("If-Match", "*").body(draft(title())).put(NOTES + "/" + note);
        var first = editor().get("/v1/audit?limit=1&aggregate=" + note);

        var second = editor().get("/v1/audit?limit=1&aggregate=" + note + "&cursor=" + first.path("nextCursor"));

        assertEquals(List.of(2), second.path("items.version"));
        assertNull(second.path("nextCursor"));
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        var note = written(title());
        editor().header("If-Match", "*").body(draft(title())).put(NOTES + "/" + note);
        var cursor = editor().get("/v1/audit?limit=1&aggregate=" + note).path("nextCursor").toString();

        var answer = editor()
                .get("/v1/audit?aggregate=" + note + "&cursor=" + TamperedCursor.withKeys(cursor, "first"));

        assertEquals("cursor cursor", ProblemAssert.violations(answer));
    }

    @Test
    void asksOfWhat() {
        assertEquals("aggregate required", ProblemAssert.violations(editor().get("/v1/audit")));
    }

    @Test
    void isNotForEveryone() {
        assertProblem(as("someone", "reader", "hr-bureau").get("/v1/audit"), 403, "forbidden");
    }

    private static List<Object> items(Response page) {
        return page.then().statusCode(200).extract().path("items");
    }
}
