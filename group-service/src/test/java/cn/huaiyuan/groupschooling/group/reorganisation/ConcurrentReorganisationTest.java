package cn.huaiyuan.groupschooling.group.reorganisation;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/** Of two that would go into each other at once, one is left that the other one went into. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ConcurrentReorganisationTest {
    private static final int TIMES = 10;

    private final List<Integer> both = List.of(number(), number());

    @BeforeEach
    void thereAreTwo() {
        both.forEach(County::registerUnit);
    }

    @RepeatedTest(TIMES)
    void unitsAreNotMergedIntoEachOther() throws Exception {
        var answers = Clients.atOnce(2, client -> () -> post("/v1/units/" + unitCode(both.get(client)) + "/merge",
                "\"into\": \"" + unitCode(both.get(1 - client)) + '"'));

        assertEquals(Map.of("200", 1, "422 rejected", 1), answers);
    }

    @RepeatedTest(TIMES)
    void aUnitIsNotSplitIntoOneThatIsMergedIntoIt() throws Exception {
        var third = number();
        County.registerUnit(third);

        var answers = Clients.atOnce(2, client -> () -> client == 0
                ? post("/v1/units/" + unitCode(both.get(0)) + "/split", """
                        "into": ["%s", "%s"], "goesOn": false""".formatted(unitCode(third), unitCode(both.get(1))))
                : post("/v1/units/" + unitCode(both.get(1)) + "/merge",
                        "\"into\": \"" + unitCode(both.get(0)) + '"'));

        assertEquals(Map.of("200", 1, "422 rejected", 1), answers);
    }

    @RepeatedTest(TIMES)
    void schoolsAreNotMergedIntoEachOther() throws Exception {
        var answers = Clients.atOnce(2, client -> () -> post("/v1/schools/" + schoolCode(both.get(client)) + "/merge",
                "\"into\": \"" + schoolCode(both.get(1 - client)) + '"'));

        assertEquals(Map.of("200", 1, "422 rejected", 1), answers);
    }

    private static Response post(String path, String what) {
        return bureau().header("If-Match", "*").body("""
                {%s, "on": "2025-09-01", "document": "document", "reason": "at once"}""".formatted(what)).post(path);
    }
}
