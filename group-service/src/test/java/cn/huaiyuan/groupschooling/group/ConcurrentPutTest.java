package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody writes over what somebody else has written. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConcurrentPutTest {
    private static final int CLIENTS = 16;

    private final int number = number();

    @Test
    void ofManyWhoReadTheSameOneChangesIt() throws Exception {
        var id = County.registerSchool(number).extract().<String>path("id");

        var answers = Clients.atOnce(CLIENTS, client -> () -> bureau().header("If-Match", "\"1\"").body("""
                {"name": "Name %d", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "renamed"}"""
                .formatted(client)).put("/v1/schools/" + schoolCode(number)));

        assertEquals(Map.of("200", 1, "412 precondition-failed", CLIENTS - 1), answers);
        assertEquals(2, Events.of(id, 2).size());
    }

    @Test
    void ofManyWhoEnterTheSameOneSucceeds() throws Exception {
        County.registerSchool(number);

        var answers = Clients.atOnce(CLIENTS, client -> () -> bureau()
                .body(County.unit(number, "2000-09-01", null, "")).put("/v1/units/" + unitCode(number)));

        assertEquals(1, answers.get("201"), answers::toString);
        assertEquals(true, Set.of("201", "409 unit-code-taken", "409 unit-stage-once", "428 precondition-required")
                .containsAll(answers.keySet()), answers::toString);
    }
}
