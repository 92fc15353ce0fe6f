package cn.huaiyuan.groupschooling.group.reorganisation;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SchoolReorganisationResourceTest {
    private final int number = number();
    private final int other = number();
    private final String path = "/v1/schools/" + schoolCode(number);

    @Test
    void aMergedSchoolHandsItsUnitsOver() {
        var unit = County.registerUnit(number).extract().<String>path("id");
        var school = bureau().get(path).then().extract().<String>path("id");
        County.foundGroup(number);
        County.admit(number, number, "MEMBER", true, "2024-02-20", null).statusCode(201);
        County.registerSchool(other);

        post("merge", into(other)).statusCode(200).header("ETag", "\"2\"").body("closedOn", equalTo("2025-09-01"))
                .body("became.manner", equalTo("MERGED")).body("became.successors", contains(schoolCode(other)));

        bureau().queryParam("asOf", "2025-08-31").get("/v1/units/" + unit).then()
                .body("schoolCode", equalTo(schoolCode(number)));
        bureau().queryParam("asOf", "2025-09-01").get("/v1/units/" + unit).then().body("closedOn", nullValue())
                .body("schoolCode", equalTo(schoolCode(other)))
                .body("schools.validTo", contains("2025-08-31", null));
        bureau().queryParam("school", schoolCode(number)).queryParam("asOf", "2025-08-31").get("/v1/units").then()
                .body("items.id", contains(unit));
        bureau().queryParam("school", schoolCode(number)).queryParam("asOf", "2025-09-01").get("/v1/units").then()
                .body("items", empty());
        bureau().queryParam("unit", unit).queryParam("asOf", "2026-01-01").get("/v1/memberships").then()
                .body("items", hasSize(1));
        var moved = Events.of(unit, 2).get(1);
        assertEquals("unit.moved.v1", moved.type());
        assertEquals(schoolCode(other), moved.data().at("/state/schools/1/schoolCode").textValue());
        var merged = Events.of(school, 2).get(1);
        assertEquals("school.merged.v1", merged.type());
        assertEquals(schoolCode(other), merged.data().at("/state/became/successors/0").textValue());
    }

    @Test
    void opensAnotherStageOnACampusThatCameToIt() {
        County.registerUnit(number);
        County.registerSchool(other);
        post("merge", into(other)).statusCode(200);

        bureau().body(County.unit(number, "2026-09-01", null, "").replace("PRIMARY", "JUNIOR")
                .replaceFirst(schoolCode(number), schoolCode(other)))
                .put("/v1/units/" + schoolCode(number) + "-C01-J").then().statusCode(201)
                .body("campusCode", equalTo(schoolCode(number) + "-C01"));
    }

    @Test
    void correctsTheLifeOfAUnitThatMoved() {
        County.registerUnit(number);
        County.registerSchool(other);
        post("merge", into(other)).statusCode(200);
        var unit = "/v1/units/" + unitCode(number);

        bureau().header("If-Match", "\"2\"").body(of(other, "2001-09-01", "2025-09-01")).put(unit).then()
                .statusCode(422).body("violations.code", contains("unit.moved"));
        bureau().header("If-Match", "\"2\"").body(of(other, "2001-09-01", null)).put(unit).then().statusCode(200)
                .body("schools.validFrom", contains("2001-09-01", "2025-09-01"));
        bureau().header("If-Match", "\"3\"").body(of(other, "2001-09-01", null)).put(unit).then().statusCode(200)
                .header("ETag", "\"3\"");
    }

    @Test
    void aClosedSchoolClosesItsUnitsAndTheirMemberships() {
        var unit = County.registerUnit(number).extract().<String>path("id");
        County.foundGroup(number);
        var membership = County.admit(number, number, "MEMBER", true, "2024-02-20", null).statusCode(201).extract()
                .<String>path("id");

        post("close", closing("2025-09-01")).statusCode(200).body("became.manner", equalTo("CLOSED"))
                .body("became.successors", empty());

        bureau().get("/v1/units/" + unit).then().body("closedOn", equalTo("2025-09-01"));
        bureau().get("/v1/memberships/" + membership).then().body("validTo", equalTo("2025-08-31"));
        assertEquals("unit.closed.v1", Events.of(unit, 2).get(1).type());
        assertEquals("membership.changed.v1", Events.of(membership, 2).get(1).type());
    }

    @Test
    void aClosedSchoolNeverBearsTheNameThatItWasToHaveLater() {
        County.registerSchool(number);
        for (var from : List.of("2025-08-31", "2025-09-01")) {
            post("rename", """
                    {"name": "From %s", "validFrom": "%s", "reason": "renamed"}""".formatted(from, from))
                    .statusCode(200);
        }

        post("close", closing("2025-09-01")).statusCode(200).body("name", equalTo("From 2025-08-31"))
                .body("formerNames.until", contains("2025-08-31"));
    }

    @Test
    void changesNothingWhereAMembershipBeginsLater() {
        County.registerUnit(number);
        County.foundGroup(number);
        County.admit(number, number, "MEMBER", true, "2025-09-01", null).statusCode(201);

        post("close", closing("2025-09-01")).statusCode(409).body("code", equalTo("membership-begins-later"));

        bureau().get(path).then().body("closedOn", nullValue());
        bureau().get("/v1/units/" + unitCode(number)).then().body("closedOn", nullValue());
    }

    @Test
    void aSchoolThatKeepsAUnitGoesOn() {
        County.registerUnit(number);
        second();
        County.registerSchool(other);

        post("split", parts("\"" + schoolCode(number) + "-C02-P\"")).statusCode(200)
                .body("closedOn", nullValue()).body("became.manner", equalTo("SPLIT"))
                .body("became.successors", contains(schoolCode(number), schoolCode(other)));
        post("split", parts("\"" + schoolCode(number) + "-C02-P\"")).statusCode(422)
                .body("violations.code", contains("reorganisation.not-its-unit"));
        post("split", parts("\"" + unitCode(number) + "\"")).statusCode(200).body("closedOn", equalTo("2025-09-01"))
                .body("became.successors", contains(schoolCode(other)));

        bureau().queryParam("school", schoolCode(other)).get("/v1/units").then()
                .body("items.unitCode", contains(unitCode(number), schoolCode(number) + "-C02-P"));
    }

    @Test
    void keepsAllThatBecameOfIt() {
        County.registerUnit(number);
        second();
        County.registerSchool(other);
        var school = bureau().get(path).then().body("became", nullValue()).body("successions", empty()).extract()
                .<String>path("id");
        post("split", parts("\"" + schoolCode(number) + "-C02-P\"")).statusCode(200)
                .body("successions.on", contains("2025-09-01"));

        post("close", closing("2026-09-01")).statusCode(200).body("became.manner", equalTo("CLOSED"))
                .body("successions.manner", contains("SPLIT", "CLOSED"))
                .body("successions[0].successors", contains(schoolCode(number), schoolCode(other)));

        bureau().get(path).then().body("successions.on", contains("2025-09-01", "2026-09-01"));
        var closed = Events.of(school, 3).get(2).data();
        assertEquals("SPLIT", closed.at("/state/successions/0/manner").textValue());
        assertEquals(closed.at("/state/became"), closed.at("/state/successions/1"));
        assertEquals(closed.at("/previous/became"), closed.at("/state/successions/0"));
    }

    @Test
    void correctsTheLastThatBecameOfItAlone() {
        County.registerUnit(number);
        second();
        County.registerSchool(other);
        post("split", parts("\"" + schoolCode(number) + "-C02-P\"")).statusCode(200);
        post("close", closing("2026-09-01")).statusCode(200);

        correct("\"2027-09-01\"").statusCode(200).body("successions.on", contains("2025-09-01", "2027-09-01"));
        correct("null").statusCode(200).body("successions.manner", contains("SPLIT"))
                .body("became.manner", equalTo("SPLIT"));
        correct("null").statusCode(200).header("ETag", "\"5\"");

        bureau().get(path).then().body("successions.on", contains("2025-09-01"));
    }

    private ValidatableResponse correct(String closedOn) {
        return bureau().header("If-Match", "*").body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "closedOn": %s,
                 "reason": "corrected"}""".formatted(closedOn)).put(path).then();
    }

    @Test
    void takesTheClosingBackByCorrection() {
        County.registerSchool(number);
        post("close", closing("2025-09-01")).statusCode(200);

        bureau().header("If-Match", "\"2\"").body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "not closed after all"}""")
                .put(path).then().statusCode(200).body("closedOn", nullValue()).body("became", nullValue())
                .body("successions", empty());
    }

    @Test
    void namesEverythingThatIsWrong() {
        County.registerSchool(number);

        bureau().body(closing("2025-09-01")).post(path + "/close").then().statusCode(428);
        post("merge", into(number).replace("2025-09-01", "2000-09-01")).statusCode(422)
                .body("violations.code", contains("reorganisation.before-life", "reorganisation.itself"));
        post("close", "{\"on\": \"x\", \"into\": 1}").statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/on", "/into", "/document",
                        "/reason"));
        County.as("reader").body(closing("2025-09-01")).post(path + "/close").then().statusCode(403);
        bureau().header("If-Match", "*").body(closing("2025-09-01")).post("/v1/schools/2134999998/close").then()
                .statusCode(404);
        assertEquals(1, Events.of(bureau().get(path).then().extract().path("id"), 1).size());
    }

    private void second() {
        bureau().body(County.unit(number, "2000-09-01", null, "").replace("-C01", "-C02"))
                .put("/v1/units/" + schoolCode(number) + "-C02-P").then().statusCode(201);
    }

    private ValidatableResponse post(String command, String body) {
        return bureau().header("If-Match", "*").body(body).post(path + "/" + command).then();
    }

    private static String closing(String on) {
        return """
                {"on": "%s", "document": "document", "reason": "too small"}""".formatted(on);
    }

    private static String into(int school) {
        return """
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                .formatted(schoolCode(school));
    }

    private String parts(String units) {
        return """
                {"parts": [{"schoolCode": "%s", "unitCodes": [%s]}], "on": "2025-09-01", "document": "document",
                 "reason": "split"}""".formatted(schoolCode(other), units);
    }

    private String of(int school, String openedOn, String closedOn) {
        return County.unit(number, openedOn, closedOn, ", \"reason\": \"corrected\"")
                .replaceFirst(schoolCode(number), schoolCode(school));
    }
}
