package cn.huaiyuan.groupschooling.kit.security;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.reaching;
import static io.restassured.RestAssured.given;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same call as headquarters of the group, of another, and as the bureau. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PathReachTest {
    private static final String HELD = "/v1/faults/held/G1";

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            400 | ''              | application/json | */*             | {}
            400 | ''              | application/json | */*             | {
            400 | ?on=2026-02-30  | application/json | */*             | {"title": "t", "pages": 1}
            406 | ''              | application/json | application/xml | {"title": "t", "pages": 1}
            415 | ''              | text/plain       | */*             | {"title": "t", "pages": 1}
            428 | ''              | application/json | */*             | {"title": "t", "pages": 1}""")
    void isDecidedBeforeAnythingElseShows(int status, String query, String type, String accept, String body) {
        for (var role : List.of("group-hq", "edu-bureau")) {
            reaching(List.of(role), List.of("G1"), List.of()).contentType(type).accept(accept).body(body)
                    .put(HELD + query).then().statusCode(status);
        }

        assertProblem(reaching(List.of("group-hq"), List.of("G2"), List.of()).contentType(type).accept(accept)
                .body(body).put(HELD + query), 404, "not-found");
    }

    @Test
    void isNothingToWhomTheTokenStopsBefore() {
        assertProblem(given().contentType("application/json").body("{").put(HELD), 401, "token-missing");
        assertProblem(reaching(List.of("reader"), List.of("G1"), List.of()).contentType("application/json").body("{")
                .put(HELD), 403, "forbidden");
    }
}
