package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service says of itself, and how it meets those who do not speak its language. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class DescriptionTest {
    @Test
    void describesItself() {
        given().accept("application/json").get("/q/openapi").then().statusCode(200)
                .body("paths.keySet()", hasItems("/v1/schools/{schoolCode}", "/v1/units/{unitCode}",
                        "/v1/units/{unitCode}/censuses/{schoolYear}",
                        "/v1/units/{unitCode}/censuses/{schoolYear}/void", "/v1/units/{unitCode}/reclassify",
                        "/v1/units/{unitCode}/void", "/v1/campuses/{campusCode}", "/v1/groups/{groupCode}",
                        "/v1/groups/{groupCode}/rename", "/v1/groups/{groupCode}/void",
                        "/v1/groups/{groupCode}/headquarters", "/v1/groups/{groupCode}/tier-applications",
                        "/v1/tier-applications/{id}/approve",
                        "/v1/memberships/{id}/move",
                        "/v1/memberships/{id}/void", "/v1/censuses", "/v1/parameters", "/v1/changes"))
                .body("paths.'/v1/memberships'.post.operationId", equalTo("admitUnit"))
                .body("paths.'/v1/memberships'.post.responses.keySet()", not(hasItems("200")))
                .body("paths.'/v1/memberships'.post.responses.'201'.content.'application/json'.schema.$ref",
                        equalTo("#/components/schemas/Membership"))
                .body("paths.'/v1/groups/{groupCode}/tier-applications'.post.responses.keySet()",
                        not(hasItems("412")))
                .body("paths.'/v1/tier-applications/{id}/approve'.post.responses.keySet()", hasItems("412", "428"));
        given().get("/asyncapi.yaml").then().statusCode(200);
        given().get("/events/group.v1.schema.json").then().statusCode(200);
        given().get("/events/group.founded.v1.example.json").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void asksForAToken() {
        given().get("/v1/groups").then().statusCode(401).body("code", equalTo("token-missing"));
        var expired = EmbeddedStackResource.tokens().token("x", List.of("edu-bureau"), List.of(), List.of(),
                Duration.ofHours(-1));
        given().auth().oauth2(expired).get("/v1/groups").then().statusCode(401).body("code", equalTo("token-invalid"));
    }

    @Test
    void refusesWhatItCannotRead() {
        bureau().body("{\"name\": ").put("/v1/schools/2134000001").then().statusCode(400)
                .contentType("application/problem+json").body("violations.code", hasItems("json.malformed"));
        bureau().body("[]").put("/v1/schools/2134000001").then().statusCode(400);
        bureau().get("/v1/playgrounds").then().statusCode(404).contentType("application/problem+json");
        bureau().get("/v1/schools/%00").then().statusCode(404);
        bureau().queryParam("sort", "colour").get("/v1/units").then().statusCode(400);
        bureau().queryParam("cursor", "x").get("/v1/units").then().statusCode(400);
        bureau().queryParam("asOf", "2026-02-30").get("/v1/groups").then().statusCode(400);
    }

    @Test
    void speaksChineseUnlessAskedOtherwise() {
        given().auth().oauth2(EmbeddedStackResource.tokens().token("x", "edu-bureau")).contentType("application/json")
                .body("{\"name\": \"x\", \"ownership\": \"PUBLIC\", \"openedOn\": \"2000-09-01\"}")
                .put("/v1/schools/2133000001").then().statusCode(422)
                .body("violations[0].message", containsString("学校标识码"));
    }
}
