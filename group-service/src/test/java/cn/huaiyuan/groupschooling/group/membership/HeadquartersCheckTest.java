package cn.huaiyuan.groupschooling.group.membership;

import static cn.huaiyuan.groupschooling.group.County.admit;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No members are left without headquarters, from whichever side it is tried. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class HeadquartersCheckTest {
    private static final String FOUNDED = "2024-02-20";
    private static final String END = "{\"lastDay\": \"2025-08-31\", \"reason\": \"why\"}";
    private static final String VOID = "{\"reason\": \"why\"}";
    private static final String CLOSING = """
            {"on": "2025-09-01", "document": "document", "reason": "why"}""";
    private final int group = number();
    private final int lead = number();
    private final int member = number();
    private String headquarters;
    private String place;

    @BeforeEach
    void aGroupWithHeadquarters() {
        County.registerUnit(lead);
        County.registerUnit(member);
        County.foundGroup(group);
        headquarters = admit(group, lead, "HQ", true, FOUNDED, null).statusCode(201).extract().path("id");
        place = admit(group, member, "MEMBER", true, FOUNDED, null).statusCode(201).extract().path("id");
    }

    @Test
    void endsAfterTheMembers() {
        needed(post("/v1/memberships/" + headquarters + "/end", END), "2025-09-01");
        bureau().get("/v1/memberships/" + headquarters).then().header("ETag", "\"1\"").body("validTo", nullValue());

        post("/v1/memberships/" + place + "/end", END).statusCode(200);
        needed(post("/v1/memberships/" + headquarters + "/end", END.replace("31", "30")), "2025-08-31");
        post("/v1/memberships/" + headquarters + "/end", END).statusCode(200);
    }

    @Test
    void isVoidedAfterTheMembers() {
        needed(post("/v1/memberships/" + headquarters + "/void", VOID), FOUNDED);

        post("/v1/memberships/" + place + "/void", VOID).statusCode(200);
        post("/v1/memberships/" + headquarters + "/void", VOID).statusCode(200);
    }

    @Test
    void movesAfterAHandover() {
        var other = number();
        County.foundGroup(other);
        var move = """
                {"group": "%s", "role": "MEMBER", "primary": true, "validFrom": "2025-09-01", "reason": "why"}"""
                .formatted(groupCode(other));
        needed(post("/v1/memberships/" + headquarters + "/move", move), "2025-09-01");

        handOver("2025-08-01");
        var goesOn = bureau().queryParam("unit", unitCode(lead)).queryParam("asOf", "2025-08-01")
                .get("/v1/memberships").then().extract().<String>path("items[0].id");
        post("/v1/memberships/" + goesOn + "/move", move).statusCode(201);
    }

    @Test
    void closesAfterAHandover() {
        needed(post("/v1/units/" + unitCode(lead) + "/close", CLOSING), "2025-09-01");
        needed(post("/v1/schools/" + schoolCode(lead) + "/close", CLOSING), "2025-09-01");
        bureau().get("/v1/schools/" + schoolCode(lead)).then().body("closedOn", nullValue());
        bureau().get("/v1/units/" + unitCode(lead)).then().body("closedOn", nullValue());

        handOver("2025-08-31");
        post("/v1/schools/" + schoolCode(lead) + "/close", CLOSING).statusCode(200);
        bureau().queryParam("asOf", "2025-09-01").get("/v1/groups/" + groupCode(group)).then()
                .body("headquarters.unitCode", equalTo(unitCode(member)));
    }

    @Test
    void mergesAndSplitsAfterAHandover() {
        var third = number();
        County.registerUnit(third);
        var merger = """
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "why"}"""
                .formatted(unitCode(third));
        var split = """
                {"into": ["%s", "%s"], "goesOn": false, "on": "2025-09-01", "document": "document", "reason": "why"}"""
                .formatted(unitCode(third), unitCode(member));
        needed(post("/v1/units/" + unitCode(lead) + "/merge", merger), "2025-09-01");
        needed(post("/v1/units/" + unitCode(lead) + "/split", split), "2025-09-01");
        post("/v1/units/" + unitCode(lead) + "/split", split.replace("false", "true")).statusCode(200);

        handOver("2025-08-31");
        post("/v1/units/" + unitCode(lead) + "/merge", merger).statusCode(200);
    }

    /** Whoever comes after the headquarters have ended is as much without them as whoever is left behind. */
    @Test
    void areThereForWhoeverIsAdmitted() {
        var late = number();
        County.registerUnit(late);
        post("/v1/memberships/" + place + "/end", END).statusCode(200);
        post("/v1/memberships/" + headquarters + "/end", END).statusCode(200);

        needed(admit(group, member, "MEMBER", true, "2025-09-01", null), "2025-09-01");
        admit(group, late, "MEMBER", true, FOUNDED, "2025-08-31").statusCode(201);
        admit(group, lead, "HQ", true, "2025-10-01", null).statusCode(201);
        needed(admit(group, member, "MEMBER", true, "2025-09-15", null), "2025-09-15");
        admit(group, member, "MEMBER", true, "2025-10-01", null).statusCode(201);
    }

    @Test
    void doNotEndAgainUnderMembers() {
        var other = number();
        County.foundGroup(other);
        post("/v1/memberships/" + place + "/void", VOID).statusCode(200);
        post("/v1/memberships/" + headquarters + "/void", VOID).statusCode(200);
        admit(other, member, "MEMBER", true, FOUNDED, null).statusCode(201);

        needed(admit(other, lead, "HQ", true, FOUNDED, "2025-08-31"), "2025-09-01");
        admit(other, lead, "HQ", true, "2025-09-01", null).statusCode(201);
        admit(other, lead, "HQ", true, FOUNDED, "2025-08-31").statusCode(201);
    }

    /** As a handover leaves it, and a table is in the order of the days. */
    @Test
    void mayComeBehindTheirMembersInATable() {
        var other = number();
        County.foundGroup(other);
        post("/v1/memberships/" + place + "/void", VOID).statusCode(200);
        post("/v1/memberships/" + headquarters + "/void", VOID).statusCode(200);
        var code = groupCode(other);

        assertEquals(3, table(code + "," + unitCode(lead) + ",总校,是,2024-02-20,2025-08-31,组建,补录\n" + code + ","
                + unitCode(member) + ",成员校,是,2024-02-20,2025-08-31,组建,补录\n" + code + "," + unitCode(member)
                + ",总校,是,2025-09-01,,组建,补录\n").get("created"));
    }

    /** A merged school hands its units over, so nothing is left. */
    @Test
    void goesOnInAnotherSchool() {
        post("/v1/schools/" + schoolCode(lead) + "/merge", """
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "why"}"""
                .formatted(schoolCode(member))).statusCode(200);

        post("/v1/schools/" + schoolCode(member) + "/close", CLOSING.replace("2025", "2026")).statusCode(200);
        bureau().queryParam("group", groupCode(group)).queryParam("asOf", "2026-08-31").get("/v1/memberships").then()
                .body("items.validTo", contains("2026-08-31", "2026-08-31"));
    }

    @Test
    void endsWithTheGroup() {
        for (var id : List.of(place, headquarters)) {
            post("/v1/memberships/" + id + "/end", END).statusCode(200);
        }

        bureau().header("If-Match", "*").body("""
                {"name": "x", "kind": "OTHER", "foundedOn": "2024-02-20", "dissolvedOn": "2025-09-01", "tiers": [
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2024-02-20", "validTo": "2025-08-31",
                  "document": "a", "assumed": true}], "reason": "dissolved"}""").put("/v1/groups/" + groupCode(group))
                .then().statusCode(200);
    }

    /** A table ends members before their headquarters, as single calls do. */
    @Test
    void isEndedByTablesAfterTheMembers() {
        assertEquals(List.of("2 null headquarters.needed"), Imports.errors(table(row(lead, "总校"))));

        assertEquals(2, table(row(member, "成员校") + row(lead, "总校")).get("changed"));
    }

    private Map<String, Object> table(String rows) {
        return Imports.csv("memberships", "集团代码,单位代码,角色,是否主集团,加入日期,最后一日,加入方式,更正原因\n" + rows);
    }

    private String row(int unit, String role) {
        return groupCode(group) + "," + unitCode(unit) + "," + role + ",是,2024-02-20,2025-08-31,组建,退出\n";
    }

    private void handOver(String from) {
        bureau().body("""
                {"unit": "%s", "validFrom": "%s", "reason": "why"}""".formatted(unitCode(member), from))
                .post("/v1/groups/" + groupCode(group) + "/headquarters").then().statusCode(201);
    }

    /** Refused, with the member that would be left, and from when on. */
    private void needed(ValidatableResponse answer, String from) {
        answer.statusCode(409).body("code", equalTo("headquarters-needed"))
                .body("violations.code", contains("headquarters.needed"))
                .body("violations.message", contains(containsString(unitCode(member))))
                .body("violations.message", contains(containsString(from)));
    }

    private static ValidatableResponse post(String path, String body) {
        return bureau().header("If-Match", "*").body(body).post(path).then();
    }
}
