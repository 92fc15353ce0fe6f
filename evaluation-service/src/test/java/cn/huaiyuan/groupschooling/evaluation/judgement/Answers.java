package cn.huaiyuan.groupschooling.evaluation.judgement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Who asks the service, on which day, and when it has taken in all that was told. */
final class Answers {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Answers() {
    }

    static RequestSpecification reader() {
        return given().auth().oauth2(EmbeddedStackResource.tokens().token("reader", "reader"));
    }

    /** The headquarters of these groups. */
    static RequestSpecification headquarters(String... groupCodes) {
        return bearer("group-hq", List.of(groupCodes), List.of());
    }

    /** The members of these codes. */
    static RequestSpecification member(String... unitCodes) {
        return bearer("member-unit", List.of(), List.of(unitCodes));
    }

    private static RequestSpecification bearer(String role, List<String> groups, List<String> units) {
        return given().auth().oauth2(EmbeddedStackResource.tokens().token(role, List.of(role), groups, units,
                Duration.ofHours(1)));
    }

    /** What a reader gets. */
    static JsonPath get(String path) {
        return reader().get(path).then().statusCode(200).extract().jsonPath();
    }

    /** The verdict of a rule on a group in its answer. */
    static JsonPath verdict(String groupCode, String rule, String query) {
        var answer = get("/v1/groups/" + groupCode + "/verdicts" + query);
        return answer.setRootPath("verdicts.find { it.ruleId == '" + rule + "' }");
    }

    /** From here to the end of the test it is noon of that day in the county. */
    static void itIs(String day) {
        var noon = LocalDate.parse(day).atTime(12, 0).atZone(Clocks.ZONE);
        QuarkusMock.installMockForType(Clock.fixed(noon.toInstant(), Clocks.ZONE), Clock.class);
    }

    static void awaitCaughtUp() {
        await().atMost(PATIENCE).until(() -> get("/v1/freshness")
                .getList("topics.findAll { it.topic != 'funding-events' }.caughtUp").equals(List.of(true, true)));
    }
}
