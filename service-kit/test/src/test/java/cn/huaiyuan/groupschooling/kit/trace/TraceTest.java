package cn.huaiyuan.groupschooling.kit.trace;

import static cn.huaiyuan.groupschooling.kit.stack.Api.NOTES;
import static cn.huaiyuan.groupschooling.kit.stack.Api.draft;
import static cn.huaiyuan.groupschooling.kit.stack.Api.editor;
import static cn.huaiyuan.groupschooling.kit.stack.Api.idOf;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.kit.stack.Topic;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class TraceTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Test
    void goesFromTheRequestThroughTheJournalToKafka() {
        var note = idOf(editor().header("traceparent", PARENT).body(draft(title())).post(NOTES));

        var kept = Database.one("select traceparent from journal where aggregate_id = ?", note);
        var events = await().until(() -> Topic.eventsOf(note), hasSize(1));
        assertTrue(kept.matches("00-" + TRACE + "-[0-9a-f]{16}-01"), kept);
        assertEquals(kept, Topic.header(events.get(0), "traceparent"));
    }

    @Test
    void isAnsweredUnderASpanOfOurOwn() {
        var answered = editor().header("traceparent", PARENT).get(NOTES).header("traceparent");

        assertTrue(answered.startsWith("00-" + TRACE), answered);
        assertNotEquals(PARENT, answered);
    }

    @Test
    void isQuotedInAProblem() {
        var answer = editor().header("traceparent", PARENT).get("/nowhere");

        assertEquals(TRACE, answer.path("traceId"));
    }

    @Test
    void isQuotedInAProblemOfTheEdge() {
        var answer = editor().header("traceparent", PARENT).get(NOTES + "?cursor=" + "a".repeat(20_000));

        assertEquals(TRACE, answer.path("traceId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
            "00-aaaaaaa349999198505050016aaaaaaa-00f067aa0ba902b7-01"})
    void beginsANewWhereTheCallersIsMalformed(String given) {
        var answered = editor().header("traceparent", given).get(NOTES).header("traceparent");

        assertTrue(
                answered.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                        && !given.toLowerCase().contains(answered.substring(3, 35)),
                answered);
    }

    @Test
    void isAnotherForEachRequest() {
        assertNotEquals(editor().get("/nowhere").path("traceId").toString(),
                editor().get("/nowhere").path("traceId").toString());
    }
}
