package cn.huaiyuan.groupschooling.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.stream.Collectors;

/** What every refusal has in common. */
public final class ProblemAssert {
    private ProblemAssert() {
    }

    public static void assertProblem(Response answer, int status, String code) {
        assertEquals(status, answer.statusCode(), answer.asString());
        assertEquals(Problem.MEDIA_TYPE, answer.contentType());
        assertProblem(answer.jsonPath(), status, code);
    }

    public static void assertProblem(JsonPath problem, int status, String code) {
        assertEquals(status, problem.getInt("status"));
        assertEquals(code, problem.getString("code"));
        assertEquals("urn:group-schooling:problem:" + code, problem.getString("type"));
        assertTrue(problem.getString("traceId").matches("[0-9a-f]{32}"));
        assertTrue(problem.getString("instance").startsWith("/"));
        assertTrue(problem.getString("title") != null && !problem.getString("title").isBlank());
        assertTrue(problem.getList("violations") != null);
    }

    /** Pointer or parameter and code of each, sorted. */
    public static String violations(Response answer) {
        return answer.jsonPath().getList("violations", Problem.Item.class).stream()
                .map(item -> (item.pointer() == null ? item.parameter() : item.pointer()) + " " + item.code())
                .sorted().collect(Collectors.joining(", "));
    }
}
