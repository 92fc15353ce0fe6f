package cn.huaiyuan.groupschooling.group.reorganisation;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
class UnitReorganisationResourceTest {
    private static final String CLOSING = """
            {"on": "2025-09-01", "document": "document", "reason": "too small"}""";
    private final int number = number();
    private final int other = number();

    @Test
    void aClosedUnitLeavesItsGroup() {
        var id = County.registerUnit(number).extract().<String>path("id");
        County.foundGroup(number);
        var membership = County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201).extract()
                .<String>path("id");

        post("close", CLOSING).statusCode(200).body("closedOn", equalTo("2025-09-01"))
                .body("schools.validTo", contains("2025-08-31"));

        bureau().get("/v1/memberships/" + membership).then().body("validTo", equalTo("2025-08-31"));
        assertEquals("unit.closed.v1", Events.of(id, 2).get(1).type());
        post("close", CLOSING).statusCode(422).body("violations.code", contains("reorganisation.ended"));
    }

    @Test
    void aClosedUnitIsNoLongerSuspended() {
        County.registerSchool(number);
        bureau().body(County.unit(number, "2000-09-01", null, """
                , "suspensions": [{"validFrom": "2024-09-01"}]""")).put("/v1/units/" + unitCode(number)).then()
                .statusCode(201);

        post("close", CLOSING).statusCode(200).body("suspensions.validTo", contains("2025-08-31"));
    }

    @Test
    void endsNotBeforeItCameToItsSchool() {
        County.registerUnit(number);
        County.registerSchool(other);
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                .formatted(schoolCode(other))).post("/v1/schools/" + schoolCode(number) + "/merge").then()
                .statusCode(200);

        post("close", CLOSING.replace("2025", "2024")).statusCode(409).body("code", equalTo("unit-came-later"));
        post("close", CLOSING).statusCode(409).body("code", equalTo("unit-came-later"));
        post("close", CLOSING.replace("09-01", "09-02")).statusCode(200).body("closedOn", equalTo("2025-09-02"));
    }

    @Test
    void aClosedUnitNeverBearsTheNamesThatItWasToHaveLater() {
        County.registerUnit(number);
        for (var from : List.of("2025-08-31", "2025-09-01")) {
            post("rename", """
                    {"displayName": "From %s", "validFrom": "%s", "reason": "renamed"}""".formatted(from, from))
                    .statusCode(200);
        }

        post("close", CLOSING).statusCode(200).body("displayName", equalTo("From 2025-08-31"))
                .body("formerNames.until", contains("2025-08-31"));
    }

    @Test
    void aMergedUnitSaysWhereItWent() {
        var id = County.registerUnit(number).extract().<String>path("id");
        County.registerUnit(other);

        post("merge", """
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                .formatted(unitCode(other))).statusCode(200).body("became.successors", contains(unitCode(other)));

        var merged = Events.of(id, 2).get(1);
        assertEquals("unit.merged.v1", merged.type());
        assertEquals(unitCode(other), merged.data().at("/state/became/successors/0").textValue());
        bureau().get("/v1/units/" + unitCode(other)).then().body("closedOn", nullValue());
    }

    @Test
    void aSplitUnitGoesOnOrEnds() {
        County.registerUnit(number);
        County.registerUnit(other);
        var third = number();
        County.registerUnit(third);

        post("split", split(true, unitCode(other))).statusCode(200).body("closedOn", nullValue())
                .body("became.successors", contains(unitCode(number), unitCode(other)));
        post("split", split(false, unitCode(other))).statusCode(422)
                .body("violations.code", contains("reorganisation.one-only"));
        post("split", split(false, unitCode(other) + "\", \"" + unitCode(third))).statusCode(200)
                .body("closedOn", equalTo("2025-09-01"))
                .body("became.successors", contains(unitCode(other), unitCode(third)))
                .body("successions.successors", contains(List.of(unitCode(number), unitCode(other)),
                        List.of(unitCode(other), unitCode(third))));
    }

    @Test
    void aSplitUnitIsMergedLater() {
        var id = County.registerUnit(number).extract().<String>path("id");
        County.registerUnit(other);
        post("split", split(true, unitCode(other))).statusCode(200);

        post("merge", """
                {"into": "%s", "on": "2026-09-01", "document": "document", "reason": "merged"}"""
                .formatted(unitCode(other))).statusCode(200).body("became.manner", equalTo("MERGED"))
                .body("successions.manner", contains("SPLIT", "MERGED"));

        bureau().get("/v1/units/" + id).then().body("successions.on", contains("2025-09-01", "2026-09-01"));
        assertEquals("2025-09-01", Events.of(id, 3).get(2).data().at("/state/successions/0/on").textValue());
        bureau().header("If-Match", "*").body(County.unit(number, "2000-09-01", null, ", \"reason\": \"corrected\""))
                .put("/v1/units/" + unitCode(number)).then().statusCode(200)
                .body("successions.manner", contains("SPLIT")).body("became.manner", equalTo("SPLIT"));
    }

    private ValidatableResponse post(String command, String body) {
        return bureau().header("If-Match", "*").body(body).post("/v1/units/" + unitCode(number) + "/" + command)
                .then();
    }

    private static String split(boolean goesOn, String into) {
        return """
                {"into": ["%s"], "goesOn": %s, "on": "2025-09-01", "document": "document", "reason": "split"}"""
                .formatted(into, goesOn);
    }
}
