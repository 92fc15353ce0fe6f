package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class HandoverResourceTest {
    private static final String FOUNDED = "2024-02-20";
    private final int group = number();
    private final int lead = number();
    private final int member = number();
    private final String path = "/v1/groups/" + groupCode(group) + "/headquarters";

    @BeforeEach
    void aGroupWithHeadquarters() {
        County.registerUnit(lead);
        County.registerUnit(member);
        County.foundGroup(group);
    }

    @Test
    void handsOverWithoutAGap() {
        var former = admitted(lead, "HQ", true, null);
        var successor = admitted(member, "MEMBER", false, "2029-08-31");

        handOver(member, "2025-09-01").statusCode(409).body("code", equalTo("headquarters-needed"))
                .body("violations.message", contains(containsString(unitCode(lead))));
        var other = number();
        County.registerUnit(other);
        var next = admitted(other, "MEMBER", false, null);
        var begun = handOver(other, "2025-09-01").statusCode(201).header("ETag", "\"1\"")
                .header("Location", containsString("/v1/memberships/")).body("unitCode", equalTo(unitCode(other)))
                .body("role", equalTo("HQ")).body("primary", equalTo(false)).body("reason", equalTo("FOUNDING"))
                .body("validFrom", equalTo("2025-09-01")).body("validTo", nullValue()).extract().<String>path("id");

        leads("2025-08-31").body("headquarters.unitCode", equalTo(unitCode(lead)));
        leads("2025-09-01").body("headquarters.unitCode", equalTo(unitCode(other)));
        members("2025-08-31").body("items.id", containsInAnyOrder(former, successor, next));
        var then = "items.find { it.unitCode == '" + unitCode(lead) + "' }";
        var goesOn = members("2025-09-01").body("items", hasSize(3)).body(then + ".role", equalTo("MEMBER"))
                .body(then + ".primary", equalTo(true)).extract().<String>path(then + ".id");
        bureau().get("/v1/memberships/" + former).then().header("ETag", "\"2\"").body("validTo", equalTo("2025-08-31"));
        for (var ended : List.of(former, next)) {
            assertEquals("membership.changed.v1", Events.of(ended, 2).get(1).type());
        }
        for (var started : List.of(goesOn, begun)) {
            assertEquals("membership.started.v1", Events.of(started, 1).get(0).type());
            bureau().queryParam("aggregate", started).get("/v1/audit").then().body("items.reason",
                    contains("headquarters moves"));
        }
    }

    @Test
    void keepsTheLastDays() {
        admitted(lead, "HQ", true, "2029-08-31");
        var unit = County.registerUnit(number()).extract();
        admit(unit.path("unitCode"), "2029-08-31");

        handOver(unit.<String>path("id"), "2025-09-01").statusCode(201).body("validTo", equalTo("2029-08-31"));

        members("2025-09-01").body("items.find { it.role == 'MEMBER' }.validTo", equalTo("2029-08-31"));
    }

    @Test
    void saysWhatStandsInTheWay() {
        admitted(member, "MEMBER", true, null);
        handOver(member, "2025-09-01").statusCode(409).body("code", equalTo("handover-not-possible"))
                .body("violations.code", contains("headquarters.none"));

        admitted(lead, "HQ", true, null);
        handOver(lead, "2025-09-01").statusCode(409).body("violations.code", contains("headquarters.already"));
        handOver(member, FOUNDED).statusCode(409).body("violations.code",
                contains("headquarters.begins-then", "headquarters.begins-then"));
        var stranger = number();
        County.registerUnit(stranger);
        handOver(stranger, "2025-09-01").statusCode(409).body("violations.code", contains("headquarters.no-member"))
                .body("violations.pointer", contains("/unit"));

        leads("2025-09-01").body("headquarters.unitCode", equalTo(unitCode(lead)));
        members("2025-09-01").body("items", hasSize(2));
    }

    @Test
    void saysThatOthersLeadLater() {
        var later = number();
        County.registerUnit(later);
        County.admit(group, later, "HQ", true, "2027-09-01", null).statusCode(201);
        admitted(lead, "HQ", true, "2027-08-31");
        admitted(member, "MEMBER", true, null);

        handOver(member, "2025-09-01").statusCode(409).body("violations.code", contains("membership.hq-once"));
    }

    @Test
    void namesWhatIsWrongInForm() {
        handOver(number(), "2025-09-01").statusCode(422).body("violations.code", contains("unit.unknown"));
        handOver(UUID.randomUUID().toString(), "2025-09-01").statusCode(422);
        bureau().body("{\"since\": 1}").post(path).then().statusCode(400).body("violations.pointer",
                containsInAnyOrder("/unit", "/validFrom", "/reason", "/since"));
        bureau().body(handover(unitCode(member), "2025-09-01")).post("/v1/groups/HY-G9999/headquarters").then()
                .statusCode(404);
        County.asHeadquarters(groupCode(group)).body(handover(unitCode(member), "2025-09-01")).post(path).then()
                .statusCode(403);
    }

    @Test
    void answersARepeatedHandoverAgain() {
        admitted(lead, "HQ", true, null);
        admitted(member, "MEMBER", true, null);
        var key = "handover-" + group;
        var first = bureau().header("Idempotency-Key", key).body(handover(unitCode(member), "2025-09-01")).post(path)
                .then().statusCode(201).extract().<String>path("id");

        bureau().header("Idempotency-Key", key).body(handover(unitCode(member), "2025-09-01")).post(path).then()
                .statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    /** Of two who hand over from the same day on one does, and the other hears that it is so since that day. */
    @RepeatedTest(10)
    void isHandedOverOnce() throws Exception {
        admitted(lead, "HQ", true, null);
        var units = IntStream.range(0, 2).map(i -> number()).boxed().toList();
        units.forEach(unit -> {
            County.registerUnit(unit);
            admitted(unit, "MEMBER", true, null);
        });

        var answers = Clients.atOnce(2, client -> () -> post(unitCode(units.get(client)), "2025-09-01"));

        assertEquals(Map.of("201", 1, "409 handover-not-possible", 1), answers);
        members("2025-09-01").body("items", hasSize(3)).body("items.findAll { it.role == 'HQ' }", hasSize(1));
    }

    private String admitted(int unit, String role, boolean primary, String to) {
        return County.admit(group, unit, role, primary, FOUNDED, to).statusCode(201).extract().path("id");
    }

    private void admit(String unitCode, String to) {
        bureau().body("""
                {"group": "%s", "unit": "%s", "role": "MEMBER", "primary": true, "validFrom": "%s", "validTo": "%s",
                 "reason": "FOUNDING", "changeReason": "补录"}""".formatted(groupCode(group), unitCode, FOUNDED, to))
                .post("/v1/memberships")
                .then().statusCode(201);
    }

    private Response post(String unit, String from) {
        return bureau().body(handover(unit, from)).post(path);
    }

    private ValidatableResponse handOver(int unit, String from) {
        return handOver(unitCode(unit), from);
    }

    private ValidatableResponse handOver(String unit, String from) {
        return post(unit, from).then();
    }

    private static String handover(String unit, String from) {
        return """
                {"unit": "%s", "validFrom": "%s", "reason": "headquarters moves"}""".formatted(unit, from);
    }

    private ValidatableResponse leads(String asOf) {
        return bureau().queryParam("asOf", asOf).get("/v1/groups/" + groupCode(group)).then().statusCode(200);
    }

    private ValidatableResponse members(String asOf) {
        return bureau().queryParam("group", groupCode(group)).queryParam("asOf", asOf).get("/v1/memberships").then()
                .statusCode(200);
    }
}
