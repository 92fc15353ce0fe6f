package cn.huaiyuan.groupschooling.kit.security;

import static cn.huaiyuan.groupschooling.kit.problem.ProblemAssert.assertProblem;
import static cn.huaiyuan.groupschooling.kit.stack.Api.reaching;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All these tokens carry both claims; what they reach depends on their roles. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CallerTest {
    @ParameterizedTest(name = "{0}: {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            group-hq             | false | G1,G2 |
            member-unit          | false |       | U1
            group-hq,member-unit | false | G1,G2 | U1
            edu-bureau           | true  |       |
            edu-bureau,group-hq  | true  |       |
            reader               | true  |       |
            system               | true  |       |""")
    void reaches(String roles, boolean county, String groups, String units) {
        var answer = reaching(list(roles), List.of("G2", "G1"), List.of("U1")).get("/v1/faults/scope");

        assertEquals(county, answer.path("county"), answer.asString());
        assertEquals(list(groups), answer.path("groups"));
        assertEquals(list(units), answer.path("units"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            reader              | true  |
            edu-bureau,group-hq | false | G1,G2""")
    void reachesWhatTheOperationSays(String roles, boolean county, String groups) {
        var answer = reaching(list(roles), List.of("G2", "G1"), List.of("U1")).get("/v1/faults/scope-of-readers");

        assertEquals(county, answer.path("county"), answer.asString());
        assertEquals(list(groups), answer.path("groups"));
    }

    /** An empty list would be taken for an empty county. */
    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "group-hq", "member-unit"})
    void reachesNothingInSilence(String role) {
        assertProblem(reaching(List.of(role), List.of(), List.of()).get("/v1/faults/scope"), 403, "reach-missing");
    }

    private static List<String> list(String text) {
        return text == null ? List.of() : Arrays.asList(text.split(","));
    }
}
