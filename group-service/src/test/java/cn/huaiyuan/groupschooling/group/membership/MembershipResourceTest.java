package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.admission;
import static cn.huaiyuan.groupschooling.group.County.admit;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.group.parameter.Parameters;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class MembershipResourceTest {
    private static final String MEMBERSHIPS = "/v1/memberships/";

    private final int one = number();
    private final int other = number();

    @BeforeEach
    void twoGroupsAndTwoUnits() {
        County.registerUnit(one);
        County.registerUnit(other);
        County.foundGroup(one);
        County.foundGroup(other);
    }

    @Test
    void admitsAUnitToAGroup() {
        var id = id(admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201).header("ETag", "\"1\"")
                .body("groupCode", equalTo(groupCode(one))).body("unitCode", equalTo(unitCode(one)))
                .body("status", equalTo("ACTIVE")));

        bureau().get(MEMBERSHIPS + id).then().statusCode(200).header("ETag", "\"1\"").body("role", equalTo("HQ"));
        var started = Events.of(id, 1).get(0);
        assertEquals("membership.started.v1", started.type());
        assertEquals(id, started.event().key());
        assertEquals(1, started.data().get("version").intValue());
        assertEquals("FOUNDING", started.data().at("/state/reason").textValue());
        assertEquals(true, started.data().get("previous").isNull());
    }

    @Test
    void endsAMembershipAndShowsItOnItsDays() {
        var id = id(admit(one, one, "MEMBER", true, "2024-02-20", null).statusCode(201));
        var end = "{\"lastDay\": \"2025-08-31\", \"reason\": \"moved\"}";

        bureau().body(end).post(MEMBERSHIPS + id + "/end").then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(end).post(MEMBERSHIPS + id + "/end").then().statusCode(412);
        bureau().header("If-Match", "\"1\"").body(end).post(MEMBERSHIPS + id + "/end").then().statusCode(200)
                .header("ETag", "\"2\"").body("validTo", equalTo("2025-08-31"));
        bureau().header("If-Match", "\"2\"").body("{\"lastDay\": \"2025-09-01\", \"reason\": \"x\"}")
                .post(MEMBERSHIPS + id + "/end").then().statusCode(422)
                .body("violations.code", contains("membership.end-later"));
        admit(other, one, "MEMBER", true, "2025-09-01", null).statusCode(201);

        of(one, "2025-08-31").body("items.groupCode", contains(groupCode(one)));
        of(one, "2025-09-01").body("items.groupCode", contains(groupCode(other)));
        of(one, "2024-02-19").body("items", empty());
        assertEquals(List.of("membership.started.v1", "membership.changed.v1"),
                Events.of(id, 2).stream().map(Events.Arrived::type).toList());
    }

    @Test
    void movesAUnitToAnotherGroup() {
        var id = id(admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201));
        var move = move(other, "2025-09-01", null);

        bureau().body(move).post(MEMBERSHIPS + id + "/move").then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(move).post(MEMBERSHIPS + id + "/move").then().statusCode(412);
        var begun = id(bureau().header("If-Match", "\"1\"").body(move).post(MEMBERSHIPS + id + "/move").then()
                .statusCode(201).header("ETag", "\"1\"").header("Location", containsString(MEMBERSHIPS))
                .body("groupCode", equalTo(groupCode(other))).body("validFrom", equalTo("2025-09-01"))
                .body("role", equalTo("MEMBER")).body("reason", equalTo("JOINED")));

        bureau().get(MEMBERSHIPS + id).then().header("ETag", "\"2\"").body("validTo", equalTo("2025-08-31"));
        of(one, "2025-08-31").body("items.id", contains(id));
        of(one, "2025-09-01").body("items.id", contains(begun));
        assertEquals("membership.changed.v1", Events.of(id, 2).get(1).type());
        assertEquals("membership.started.v1", Events.of(begun, 1).get(0).type());
        bureau().queryParam("aggregate", begun).get("/v1/audit").then().body("items.reason", contains("merged lines"));
    }

    @Test
    void leavesAUnitWhereItIsIfItCannotMove() {
        var id = id(admit(one, one, "MEMBER", true, "2024-02-20", "2025-12-31").statusCode(201));
        admit(other, other, "HQ", true, "2024-02-20", null).statusCode(201);

        move(id, move(one, "2026-01-01", "2025-12-31")).statusCode(422).body("violations.code", containsInAnyOrder(
                "membership.move-same-group", "membership.move-after-end", "date.order"));
        move(id, move(number(), "2025-09-01", null)).statusCode(422).body("violations.code",
                contains("group.unknown"));
        move(id, move(other, "2025-09-01", null).replace("MEMBER", "HQ")).statusCode(409)
                .body("code", equalTo("membership-hq-once")).body("violations.pointer", contains("/role"));
        admit(other, one, "MEMBER", false, "2025-10-01", null).statusCode(201);
        move(id, move(other, "2025-09-01", null)).statusCode(409).body("violations.pointer", contains("/group"));

        bureau().get(MEMBERSHIPS + id).then().header("ETag", "\"1\"").body("validTo", equalTo("2025-12-31"));
        assertEquals(1, Events.of(id, 1).size());
    }

    @Test
    void expectsAnExecutivePrincipalForANewSchool() {
        var unit = number();
        County.registerSchool(unit);
        bureau().body(County.unit(unit, "2024-09-01", null, "")).put("/v1/units/" + unitCode(unit)).then()
                .statusCode(201);
        var late = admission(one, unit, "MEMBER", true, "2027-09-02", null).replace("FOUNDING", "NEW_SCHOOL");

        bureau().body(late).post("/v1/memberships").then().statusCode(422)
                .body("violations.pointer", contains("/reason"))
                .body("violations.code", contains("membership.not-new"));
        var id = id(
                bureau().body(late.replace("2027-09-02", "2027-09-01")).post("/v1/memberships").then().statusCode(201)
                        .body("executivePrincipalExpected", equalTo(true)));
        assertEquals(true, Events.of(id, 1).get(0).data().at("/state/executivePrincipalExpected").booleanValue());
        admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201).body("executivePrincipalExpected",
                equalTo(false));
    }

    @Test
    void voidsWhatWasWrongAndMakesRoom() {
        var id = id(admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201));
        var voiding = "{\"reason\": \"entered by mistake\"}";

        bureau().header("If-Match", "\"1\"").body(voiding).post(MEMBERSHIPS + id + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED"));
        bureau().header("If-Match", "\"2\"").body(voiding).post(MEMBERSHIPS + id + "/void").then().statusCode(409)
                .body("code", equalTo("membership-voided"));
        admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201);

        of(one, "2025-01-01").body("items", hasSize(1));
        bureau().queryParam("unit", unitCode(one)).queryParam("history", true).get("/v1/memberships").then()
                .statusCode(200)
                .body("items.status", containsInAnyOrder("VOIDED", "ACTIVE"));
        assertEquals("VOIDED", Events.of(id, 2).get(1).data().at("/state/status").textValue());
    }

    @Test
    void allowsOnePrimaryGroupAndSecondaryOnesBeside() {
        admit(one, one, "MEMBER", true, "2024-02-20", null).statusCode(201);

        admit(other, one, "MEMBER", true, "2025-02-20", null).statusCode(409)
                .body("code", equalTo("membership-primary-once"))
                .body("violations.message", contains(containsString(groupCode(one))));
        admit(other, one, "HQ", false, "2025-02-20", null).statusCode(201);
    }

    @Test
    void allowsOneHeadquartersAtATime() {
        admit(one, one, "HQ", true, "2024-02-20", "2025-08-31").statusCode(201);

        admit(one, other, "HQ", true, "2025-08-31", null).statusCode(409).body("code",
                equalTo("membership-hq-once"));
        admit(one, other, "HQ", true, "2025-09-01", null).statusCode(201);
    }

    @Test
    void namesAllThatStandsInTheWay() {
        admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201);

        admit(one, one, "HQ", true, "2025-02-20", null).statusCode(409).body("code", equalTo("membership-unit-once"))
                .body("violations.code",
                        contains("membership.unit-once", "membership.primary-once", "membership.hq-once"));

        bureau().queryParam("unit", unitCode(one)).queryParam("history", true).get("/v1/memberships").then()
                .body("items", hasSize(1));
    }

    @Test
    void asksForAReasonIfAnAdmissionReachesBackToAFreezeDay() {
        var today = LocalDate.now(Clocks.ZONE);
        var freeze = Parameters.schoolYear(today).lastFreezeBefore(today);
        var late = admission(one, one, "HQ", true, freeze.toString(), null);
        var silent = late.replace("补录", "");

        bureau().body(silent).post("/v1/memberships").then().statusCode(422).body(
                "violations.collect { it.pointer + ' ' + it.code }", contains("/changeReason membership.frozen"));
        var id = id(bureau().body(late).post("/v1/memberships").then().statusCode(201));
        bureau().get("/v1/audit?aggregate=" + id).then().body("items.reason", contains("补录"));
        bureau().header("If-Match", "*").body("{\"reason\": \"x\"}").post(MEMBERSHIPS + id + "/void").then()
                .statusCode(200);
        id = id(bureau().body(silent.replace(freeze.toString(), freeze.plusDays(1).toString()))
                .post("/v1/memberships").then().statusCode(201));
        bureau().get("/v1/audit?aggregate=" + id).then().body("items.reason", contains("FOUNDING"));
    }

    @Test
    void namesEverythingThatIsWrongInForm() {
        bureau().body("""
                {"group": 1, "role": "BOSS", "primary": "yes", "validFrom": "20240220", "validTo": "1800-01-01",
                 "since": "x"}""").post("/v1/memberships").then().statusCode(400).body("violations.pointer",
                containsInAnyOrder("/group", "/unit", "/role", "/primary", "/validFrom", "/validTo", "/reason",
                        "/since"));
    }

    @Test
    void namesEverythingThatTheRulesRefuse() {
        bureau().body(admission(number(), number(), "HQ", true, "2024-02-20", "2024-02-19")).post("/v1/memberships")
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("group.unknown", "unit.unknown", "date.order"));
        admit(one, one, "HQ", true, "2000-02-20", null).statusCode(422).body("violations.code",
                containsInAnyOrder("membership.within-group-life", "membership.within-unit-life"));
        bureau().body("{}").post(MEMBERSHIPS + UUID.randomUUID() + "/end").then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/lastDay", "/reason"));
        bureau().get(MEMBERSHIPS + UUID.randomUUID()).then().statusCode(404);
        bureau().get(MEMBERSHIPS + "seven").then().statusCode(404);
        bureau().queryParam("history", true).queryParam("asOf", "2025-01-01").get("/v1/memberships").then()
                .statusCode(400);
    }

    @Test
    void answersARepeatedAdmissionAgain() {
        var key = "admit-" + one;
        var body = admission(one, one, "HQ", true, "2024-02-20", null);
        var first = bureau().header("Idempotency-Key", key).body(body).post("/v1/memberships").then().statusCode(201)
                .header("Location", endsWith("")).extract().<String>path("id");

        bureau().header("Idempotency-Key", key).body(body).post("/v1/memberships").then().statusCode(201)
                .header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    @Test
    void pagesThroughTheMembersOfAGroup() {
        admit(one, one, "HQ", true, "2024-02-20", null).statusCode(201);
        admit(one, other, "MEMBER", true, "2024-03-01", null).statusCode(201);

        var cursor = bureau().queryParam("group", groupCode(one)).queryParam("limit", 1).get("/v1/memberships").then()
                .statusCode(200).body("items.unitCode", contains(unitCode(one))).extract().<String>path("nextCursor");

        bureau().queryParam("group", groupCode(one)).queryParam("limit", 1).queryParam("cursor", cursor)
                .get("/v1/memberships").then().statusCode(200).body("items.unitCode", contains(unitCode(other)));
    }

    private static String move(int group, String from, String to) {
        return """
                {"group": "%s", "role": "MEMBER", "primary": true, "validFrom": "%s", "validTo": %s,
                 "reason": "merged lines"}""".formatted(groupCode(group), from, to == null ? "null" : '"' + to + '"');
    }

    private static ValidatableResponse move(String id, String move) {
        return bureau().header("If-Match", "\"1\"").body(move).post(MEMBERSHIPS + id + "/move").then();
    }

    private static String id(ValidatableResponse answer) {
        return answer.extract().path("id");
    }

    private static ValidatableResponse of(int unit, String asOf) {
        return bureau().queryParam("unit", unitCode(unit)).queryParam("asOf", asOf).get("/v1/memberships").then()
                .statusCode(200);
    }
}
