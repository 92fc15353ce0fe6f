package cn.huaiyuan.groupschooling.group.campus;

import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unit;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CampusResourceTest {
    private final int number = number();
    private final String first = schoolCode(number) + "-C01";
    private final String second = schoolCode(number) + "-C02";

    /** A primary unit since 2000 and a junior one from 2010 to 2020 on the first campus, a junior one on the second. */
    @BeforeEach
    void aSchoolOfTwoCampuses() {
        County.registerUnit(number);
        junior("C01", "2010-09-01", "2020-09-01");
        junior("C02", "2012-09-01", null);
    }

    @Test
    void isWhatItsUnitsMakeIt() {
        bureau().header("If-Match", "*").body("""
                {"displayName": "East", "validFrom": "2015-09-01", "reason": "x"}""")
                .post("/v1/units/" + unitCode(number) + "/rename").then().statusCode(200);

        get(first, "2010-01-01").statusCode(200).body("campusCode", equalTo(first)).body("asOf", equalTo("2010-01-01"))
                .body("schoolCodes", contains(schoolCode(number))).body("openedOn", equalTo("2000-09-01"))
                .body("closedOn", nullValue()).body("units.unitCode", contains(first + "-J", first + "-P"))
                .body("units.stage", contains("JUNIOR", "PRIMARY"))
                .body("units.kind", contains("REGULAR", "REGULAR"))
                .body("units.closedOn", contains("2020-09-01", null))
                .body("units.displayName", contains("Campus " + number, "Campus " + number));
        get(first, "2015-09-01").body("units.displayName", contains("Campus " + number, "East"));
        bureau().get("/v1/campuses/" + schoolCode(number) + "-C03").then().statusCode(404);
        bureau().get("/v1/campuses/x").then().statusCode(404);
    }

    @Test
    void isListedByWhatOneOfItsUnitsIs() {
        list("stage", "PRIMARY", "2026-09-01").body("items.campusCode", contains(first));
        list("stage", "JUNIOR", "2026-09-01").body("items.campusCode", contains(second));
        list("stage", "JUNIOR", "2015-09-01").body("items.campusCode", contains(first, second));
        list("sort", "-campusCode", "2015-09-01").body("items.campusCode", contains(second, first));
        list("limit", "500", "2011-09-01").body("items.campusCode", contains(first));
        list("limit", "500", "2000-08-31").body("items", empty());
        bureau().queryParam("school", schoolCode(number)).get("/v1/campuses").then().statusCode(200)
                .body("items.campusCode", contains(first, second));
        var next = list("limit", "1", "2015-09-01").body("items.campusCode", contains(first)).extract()
                .<String>path("nextCursor");
        bureau().queryParam("school", schoolCode(number)).queryParam("asOf", "2015-09-01").queryParam("limit", "1")
                .queryParam("cursor", next).get("/v1/campuses").then().body("items.campusCode", contains(second))
                .body("nextCursor", nullValue());
    }

    @Test
    void goesOnWithItsUnitsInAnotherSchool() {
        var other = number();
        County.registerSchool(other);
        bureau().header("If-Match", "*").body("""
                {"parts": [{"schoolCode": "%s", "unitCodes": ["%s"]}], "on": "2018-09-01", "document": "x",
                 "reason": "x"}""".formatted(schoolCode(other), unitCode(number)))
                .post("/v1/schools/" + schoolCode(number) + "/split").then().statusCode(200);

        get(first, "2018-08-31").body("schoolCodes", contains(schoolCode(number)));
        get(first, "2018-09-01").body("schoolCodes", contains(schoolCode(number), schoolCode(other)))
                .body("units.schoolCode", contains(schoolCode(number), schoolCode(other)));
        bureau().queryParam("school", schoolCode(other)).queryParam("asOf", "2018-09-01").get("/v1/campuses").then()
                .body("items.campusCode", contains(first));
    }

    @Test
    void leavesASchoolWithTheUnitsThatGoOn() {
        var other = number();
        County.registerSchool(other);
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2022-09-01", "document": "x", "reason": "x"}""".formatted(schoolCode(other)))
                .post("/v1/schools/" + schoolCode(number) + "/merge").then().statusCode(200);

        get(first, "2020-08-31").body("schoolCodes", contains(schoolCode(number)));
        get(first, "2022-09-01").body("schoolCodes", contains(schoolCode(other))).body("units.schoolCode",
                contains(schoolCode(number), schoolCode(other)));
    }

    @Test
    void isFoundByUnitsThatAreReached() {
        var hidden = number();
        County.foundGroup(hidden);
        bureau().body(County.admission(hidden, number, "HQ", true, "2024-02-20", null).replace(unitCode(number),
                second + "-J")).post("/v1/memberships").then().statusCode(201);
        bureau().body(unit(number, "2000-09-01", null, "").replace(first, second)).put("/v1/units/" + second + "-P")
                .then().statusCode(201);

        for (var asked : List.of(Map.entry("group", groupCode(hidden)), Map.entry("stage", "JUNIOR"))) {
            asMember(second + "-P").queryParam(asked.getKey(), asked.getValue()).get("/v1/campuses").then()
                    .statusCode(200).body("items", empty());
            asMember(second + "-J").queryParam(asked.getKey(), asked.getValue()).get("/v1/campuses").then()
                    .statusCode(200).body("items.campusCode", contains(second));
        }
        asMember(second + "-P").queryParam("stage", "PRIMARY").get("/v1/campuses").then().statusCode(200)
                .body("items.campusCode", contains(second));
    }

    @Test
    void isReachedWithItsUnits() {
        County.foundGroup(number);
        County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201);

        bureau().queryParam("group", groupCode(number)).get("/v1/campuses").then()
                .body("items.campusCode", contains(first));
        asHeadquarters(groupCode(number)).get("/v1/campuses").then().statusCode(200)
                .body("items.campusCode", contains(first)).body("items[0].units.unitCode", contains(first + "-P"));
        asMember(second + "-J").get("/v1/campuses").then().body("items.campusCode", contains(second));
        asMember(second + "-J").get("/v1/campuses/" + first).then().statusCode(404);
        asMember().get("/v1/campuses").then().statusCode(403);
    }

    @Test
    void isNoneWhereItsUnitsWereVoided() {
        bureau().header("If-Match", "*").body("{\"reason\": \"x\"}").post("/v1/units/" + second + "-J/void").then()
                .statusCode(200);
        bureau().header("If-Match", "*").body("{\"reason\": \"x\"}").post("/v1/units/" + first + "-J/void").then()
                .statusCode(200);

        bureau().get("/v1/campuses/" + second).then().statusCode(404);
        bureau().get("/v1/campuses/" + first).then().statusCode(200).body("units.unitCode", contains(first + "-P"));
        bureau().queryParam("school", schoolCode(number)).get("/v1/campuses").then()
                .body("items.campusCode", contains(first));
    }

    private void junior(String campus, String openedOn, String closedOn) {
        var code = schoolCode(number) + "-" + campus;
        bureau().body(unit(number, openedOn, closedOn, "").replace(schoolCode(number) + "-C01", code)
                .replace("PRIMARY", "JUNIOR")).put("/v1/units/" + code + "-J").then().statusCode(201);
    }

    private static ValidatableResponse get(String campus, String asOf) {
        return bureau().queryParam("asOf", asOf).get("/v1/campuses/" + campus).then();
    }

    private ValidatableResponse list(String name, String value, String asOf) {
        return bureau().queryParam("school", schoolCode(number)).queryParam(name, value).queryParam("asOf", asOf)
                .get("/v1/campuses").then().statusCode(200);
    }
}
