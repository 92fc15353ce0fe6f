package cn.huaiyuan.groupschooling.group.school;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SchoolResourceTest {
    private final int number = number();
    private final String path = "/v1/schools/" + schoolCode(number);

    @Test
    void registersASchool() {
        County.registerSchool(number).header("ETag", "\"1\"").body("schoolCode", equalTo(schoolCode(number)))
                .body("closedOn", nullValue());

        bureau().get(path).then().statusCode(200).header("ETag", "\"1\"").body("name", equalTo("School " + number));
    }

    @Test
    void changesWhatTheCallerHasRead() {
        County.registerSchool(number);
        var renamed = """
                {"name": "新名", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "renamed"}""";

        bureau().body(renamed).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(renamed).put(path).then().statusCode(412);
        bureau().header("If-Match", "\"1\"").body(renamed).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("name", equalTo("新名"));
        bureau().header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
    }

    @Test
    void saysTheSameWhereNothingChanges() {
        var id = County.registerSchool(number).extract().<String>path("id");
        var same = """
                {"name": "School %d", "ownership": "PUBLIC", "openedOn": "2000-09-01"}""".formatted(number);

        bureau().header("If-Match", "\"1\"").body(same).put(path).then().statusCode(200).header("ETag", "\"1\"");

        assertEquals(1, Events.of(id, 1).size());
    }

    @Test
    void publishesStateBeforeAndAfter() {
        var id = County.registerSchool(number).extract().<String>path("id");
        bureau().header("If-Match", "\"1\"").body("""
                {"name": "School", "ownership": "PRIVATE", "legalPersonCode": "123403210000000197",
                 "openedOn": "2000-09-01", "closedOn": "2020-09-01", "reason": "closed"}""").put(path).then()
                .statusCode(200);

        var events = Events.of(id, 2);
        var changed = events.get(1);

        assertEquals(List.of("school.registered.v1", "school.changed.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals("/group-service", changed.header("ce_source"));
        assertEquals(id, changed.header("ce_subject"));
        assertEquals("1.0", changed.header("ce_specversion"));
        assertEquals(2, changed.data().get("version").intValue());
        assertEquals("2020-09-01", changed.data().at("/state/closedOn").textValue());
        assertEquals("PUBLIC", changed.data().at("/previous/ownership").textValue());
    }

    @Test
    void namesEverythingThatIsWrongInForm() {
        bureau().body("""
                {"name": " ", "ownership": "STATE", "legalPersonCode": "123403210000000I97", "openedOn": "1899-12-31",
                 "closedOn": 5, "colour": "red"}""").put(path).then().statusCode(400)
                .contentType("application/problem+json").body("violations.pointer", containsInAnyOrder("/name",
                        "/ownership", "/legalPersonCode", "/openedOn", "/closedOn", "/colour"));

        bureau().get(path).then().statusCode(404);
    }

    @Test
    void namesEverythingThatTheRulesRefuse() {
        bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "closedOn": "2000-09-01"}""")
                .put("/v1/schools/2133000001").then().statusCode(422)
                .body("violations.code", contains("school.code", "life.order"));
    }

    @Test
    void mustNotCloseBeforeItsUnits() {
        County.registerUnit(number);

        bureau().header("If-Match", "\"1\"").body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "closedOn": "2020-09-01",
                 "reason": "closed"}""").put(path).then().statusCode(409)
                .body("code", equalTo("unit-within-school-life"));
    }

    @Test
    void listsByDayAndOwnership() {
        County.registerSchool(number);

        bureau().queryParam("limit", 500).get("/v1/schools").then().statusCode(200).body("items.schoolCode",
                hasItem(schoolCode(number)));
        bureau().queryParam("limit", 500).queryParam("asOf", "2000-08-31").get("/v1/schools").then().statusCode(200)
                .body("items.schoolCode", not(hasItem(schoolCode(number))));
        bureau().queryParam("limit", 500).queryParam("ownership", "PRIVATE").get("/v1/schools").then().statusCode(200)
                .body("items.schoolCode", not(hasItem(schoolCode(number))));
        bureau().queryParam("ownership", "STATE").queryParam("asof", "2000-08-31").get("/v1/schools").then()
                .statusCode(400).body("violations.parameter", containsInAnyOrder("ownership", "asof"));
    }

    @Test
    void isForTheEducationBureauToWrite() {
        County.as("reader").body("{}").put(path).then().statusCode(403);
        County.as("group-hq").body("{}").put(path).then().statusCode(403);
    }
}
