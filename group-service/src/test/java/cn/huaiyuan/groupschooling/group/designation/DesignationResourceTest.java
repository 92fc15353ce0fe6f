package cn.huaiyuan.groupschooling.group.designation;

import static cn.huaiyuan.groupschooling.group.County.admit;
import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
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
class DesignationResourceTest {
    private static final String PATH = "/v1/designations";
    private final int own = number();
    private final int foreign = number();

    @BeforeEach
    void twoGroupsWithAUnitEach() {
        for (var number : List.of(own, foreign)) {
            County.registerUnit(number);
            County.foundGroup(number);
            admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201);
        }
    }

    @Test
    void grantsCorrectsAndEnds() {
        var granted = unit(own, "2024-09-01", null).statusCode(201).header("ETag", "\"1\"")
                .body("unitCode", equalTo(unitCode(own))).body("schoolCode", nullValue());
        var id = granted.extract().<String>path("id");
        var one = PATH + "/" + id;
        granted.header("Location", endsWith(one));
        var correction = "{\"document\": \"y\", \"validFrom\": \"2024-10-01\", \"reason\": \"misread\"}";
        var end = "{\"lastDay\": \"2026-08-31\", \"reason\": \"no longer\"}";

        bureau().body(correction).post(one + "/correct").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(correction).post(one + "/correct").then().statusCode(200)
                .header("ETag", "\"2\"").body("document", equalTo("y")).body("validFrom", equalTo("2024-10-01"));
        bureau().header("If-Match", "\"1\"").body(end).post(one + "/end").then().statusCode(412);
        bureau().header("If-Match", "\"2\"").body(end).post(one + "/end").then().statusCode(200)
                .header("ETag", "\"3\"").body("validTo", equalTo("2026-08-31"));
        bureau().header("If-Match", "\"3\"").body(end.replace("2026", "2027")).post(one + "/end").then()
                .statusCode(422).body("violations.code", contains("designation.end-later"));

        var events = Events.of(id, 3);
        assertEquals(List.of("designation.granted.v1", "designation.changed.v1", "designation.changed.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals("x", events.get(1).data().at("/previous/document").textValue());
    }

    @Test
    void voidsWhatWasWrong() {
        var id = school(own, "2024-09-01", null).statusCode(201).extract().<String>path("id");
        var voiding = "{\"reason\": \"another school\"}";

        bureau().header("If-Match", "\"1\"").body(voiding).post(PATH + "/" + id + "/void").then().statusCode(200)
                .body("status", equalTo("VOIDED"));

        bureau().header("If-Match", "\"2\"").body(voiding).post(PATH + "/" + id + "/void").then().statusCode(409)
                .body("code", equalTo("designation-voided"));
        bureau().queryParam("school", schoolCode(own)).get(PATH).then().statusCode(200).body("items", empty());
        bureau().queryParam("school", schoolCode(own)).queryParam("history", true).get(PATH).then().statusCode(200)
                .body("items.status", contains("VOIDED"));
        school(own, "2024-09-01", null).statusCode(201);
        assertEquals("designation.voided.v1", Events.of(id, 2).get(1).type());
    }

    @Test
    void refusesASecondOneOfTheSame() throws Exception {
        unit(own, "2024-09-01", "2025-08-31").statusCode(201);
        unit(own, "2025-08-31", null).statusCode(409).body("code", equalTo("designation-unit-once"))
                .body("violations.code", contains("designation.once"));
        var next = unit(own, "2025-09-01", null).statusCode(201).extract().<String>path("id");
        school(own, "2024-09-01", null).statusCode(201);
        bureau().header("If-Match", "\"1\"")
                .body("{\"document\": \"x\", \"validFrom\": \"2025-08-01\", \"reason\": \"misread\"}")
                .post(PATH + "/" + next + "/correct").then().statusCode(409)
                .body("code", equalTo("designation-unit-once"));

        var answers = Clients.atOnce(10,
                client -> () -> bureau().body(grant("school", schoolCode(foreign), "2024-09-01", null)).post(PATH));

        assertEquals(Map.of("201", 1, "409 designation-school-once", 9), answers);
    }

    @Test
    void namesEverythingThatIsWrong() {
        bureau().body("{\"document\": \"\", \"validFrom\": \"1899-12-31\", \"weak\": 1}").post(PATH).then()
                .statusCode(400).body("violations.pointer", containsInAnyOrder("/document", "/validFrom", "/weak"));
        bureau().body("{\"document\": \"x\", \"validFrom\": \"2024-09-01\"}").post(PATH).then().statusCode(422)
                .body("violations.code", contains("designation.one-of"));
        bureau().body(grant("school", "2134999999", "2024-09-01", "2024-08-31")).post(PATH).then().statusCode(422)
                .body("violations.code", containsInAnyOrder("school.unknown", "date.order"));
        unit(own, "1999-09-01", null).statusCode(422).body("violations.code", contains("period.outside-life"));
    }

    @Test
    void tellsWhoIsWeakOrNewOnADay() {
        var designated = school(own, "2024-09-01", "2025-08-31").statusCode(201).extract().<String>path("id");
        var standing = "/v1/units/" + unitCode(own) + "/standing";

        bureau().queryParam("asOf", "2024-08-31").get(standing).then().statusCode(200).body("weak", equalTo(false))
                .body("designation", nullValue()).body("newSchool", equalTo(false));
        bureau().queryParam("asOf", "2025-08-31").get(standing).then().statusCode(200).body("weak", equalTo(true))
                .body("designation.id", equalTo(designated));
        bureau().queryParam("asOf", "2025-09-01").get(standing).then().statusCode(200).body("weak", equalTo(false));
        bureau().queryParam("asOf", "2003-09-01").get(standing).then().statusCode(200).body("newSchool", equalTo(true))
                .body("newUntil", equalTo("2003-09-01"));
        bureau().queryParam("asOf", "2003-09-02").get(standing).then().statusCode(200)
                .body("newSchool", equalTo(false));
        bureau().queryParam("asOf", "2000-08-31").get(standing).then().statusCode(200)
                .body("newSchool", equalTo(false));
    }

    @Test
    void callsAUnitByItsNameOfTheDay() {
        bureau().header("If-Match", "*").body("""
                {"displayName": "East", "validFrom": "2025-09-01", "reason": "new"}""")
                .post("/v1/units/" + unitCode(own) + "/rename").then().statusCode(200);

        for (var day : Map.of("2025-08-31", "Campus " + own, "2025-09-01", "East").entrySet()) {
            bureau().queryParam("asOf", day.getKey()).get("/v1/units/" + unitCode(own) + "/standing").then()
                    .body("displayName", equalTo(day.getValue()));
            standings(own, day.getKey(), "weak", false).body("items.displayName", contains(day.getValue()));
        }
    }

    @Test
    void listsWeakAndNewUnits() {
        unit(own, "2024-09-01", "2025-08-31").statusCode(201);
        school(foreign, "2024-09-01", null).statusCode(201);

        for (var number : List.of(own, foreign)) {
            standings(number, "2025-08-31", "weak", true).body("items.unitCode", contains(unitCode(number)));
            standings(number, "2025-08-31", "weak", false).body("items", empty());
            standings(number, "2025-08-31", "newSchool", true).body("items", empty());
            standings(number, "2025-08-31", "newSchool", false).body("items.weak", contains(true));
        }
        standings(own, "2025-09-01", "weak", true).body("items", empty());
        standings(foreign, "2025-09-01", "weak", true).body("items.designation.schoolCode",
                contains(schoolCode(foreign)));
        bureau().queryParam("asOf", "2003-09-01").queryParam("newSchool", true).queryParam("sort", "-openedOn")
                .queryParam("limit", 500).get("/v1/standings").then().statusCode(200).body(
                        "items.findAll { it.unitCode == '" + unitCode(own) + "' }.newUntil", contains("2003-09-01"));
        bureau().queryParam("weak", "yes").get("/v1/standings").then().statusCode(400);
    }

    /** A weak school that is merged away takes nothing along; the unit then is what its new school is. */
    @Test
    void aUnitIsWeakWithTheSchoolItIsAPartOf() {
        school(foreign, "2024-09-01", null).statusCode(201);
        bureau().header("If-Match", "\"1\"").body("""
                {"into": "%s", "on": "2025-09-01", "document": "x", "reason": "merged"}"""
                .formatted(schoolCode(own))).post("/v1/schools/" + schoolCode(foreign) + "/merge").then()
                .statusCode(200);

        standings(foreign, "2025-08-31", "weak", true).body("items.unitCode", contains(unitCode(foreign)));
        standings(foreign, "2025-09-01", "weak", true).body("items", empty());
        bureau().queryParam("asOf", "2025-08-31").get("/v1/units/" + unitCode(foreign) + "/standing").then()
                .body("weak", equalTo(true));
        bureau().queryParam("asOf", "2025-09-01").get("/v1/units/" + unitCode(foreign) + "/standing").then()
                .body("weak", equalTo(false));
    }

    @Test
    void scopedTokensSeeTheirOwnAndDoNotWrite() {
        var mine = school(own, "2024-09-01", null).statusCode(201).extract().<String>path("id");
        var theirs = unit(foreign, "2024-09-01", null).statusCode(201).extract().<String>path("id");

        for (var caller : List.of(asMember(unitCode(own)), asHeadquarters(groupCode(own)))) {
            caller.get(PATH).then().statusCode(200).body("items.id", contains(mine));
        }
        asHeadquarters(groupCode(foreign)).get(PATH).then().statusCode(200).body("items.id", contains(theirs));
        asMember(unitCode(own)).get(PATH + "/" + mine).then().statusCode(200);
        asMember(unitCode(own)).get(PATH + "/" + theirs).then().statusCode(404);
        asMember(unitCode(own)).get("/v1/units/" + unitCode(foreign) + "/standing").then().statusCode(404);
        asMember(unitCode(own)).get("/v1/standings").then().statusCode(200).body("items.unitCode",
                contains(unitCode(own)));
        for (var caller : List.of(asMember(unitCode(own)), asHeadquarters(groupCode(own)), as("hr-bureau"))) {
            caller.body("{}").post(PATH).then().statusCode(403);
        }
        as("reader").get(PATH + "/" + theirs).then().statusCode(200);
    }

    private ValidatableResponse standings(int group, String asOf, String filter, boolean wanted) {
        return bureau().queryParam("group", groupCode(group)).queryParam("asOf", asOf).queryParam(filter, wanted)
                .get("/v1/standings").then().statusCode(200);
    }

    private static ValidatableResponse unit(int number, String from, String to) {
        return bureau().body(grant("unit", unitCode(number), from, to)).post(PATH).then();
    }

    private static ValidatableResponse school(int number, String from, String to) {
        return bureau().body(grant("school", schoolCode(number), from, to)).post(PATH).then();
    }

    private static String grant(String of, String code, String from, String to) {
        return "{\"%s\": \"%s\", \"document\": \"x\", \"validFrom\": \"%s\", \"validTo\": %s}".formatted(of, code, from,
                to == null ? "null" : '"' + to + '"');
    }
}
