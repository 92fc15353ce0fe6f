package cn.huaiyuan.groupschooling.kit.inbox;

import static cn.huaiyuan.groupschooling.kit.stack.Api.as;
import static cn.huaiyuan.groupschooling.kit.stack.Api.title;
import static cn.huaiyuan.groupschooling.kit.stack.Api.written;
import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class FreshnessTest {
    @Test
    void catchesUp() {
        var note = written(title());
        await().until(() -> Database.count("note_copy where note_id = ?", note) == 1);

        var answer = await().until(FreshnessTest::ask, fresh -> fresh.<Boolean>path("caughtUp"));

        assertEquals("note-events", answer.path("topics[0].topic"));
        assertEquals(0, answer.<Integer>path("topics[0].behind"));
        assertEquals(Database.one("select sum(next_offset) from inbox_offset where projection = 'copies'"),
                answer.path("topics[0].reached").toString());
    }

    private static Response ask() {
        return as("someone", "reader").get("/v1/freshness");
    }
}
