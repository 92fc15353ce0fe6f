package cn.huaiyuan.groupschooling.group.educationgroup;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.Clients;
import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.group.Imports;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A group that was entered by mistake never was. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class GroupVoidingTest {
    private static final int CLIENTS = 8;
    private static final String WHY = "{\"reason\": \"never founded\"}";
    private static final String APPLICATION = """
            {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2027-09-01", "document": "x",
             "reason": "x", "checks": [%s]}""";
    private static final String ANEW = """
            {"name": "Anew", "kind": "OTHER", "foundedOn": "2025-09-01", "tiers": [{"tier": "TIGHT",
             "governance": "TEAM_MANAGEMENT", "validFrom": "2025-09-01", "document": "a", "assumed": false}] %s}""";
    private final int number = number();
    private final String path = "/v1/groups/" + groupCode(number);

    @Test
    void isKeptAndShownAsVoidedAndCountsAsNone() {
        var id = County.foundGroup(number).body("status", equalTo("ACTIVE")).extract().<String>path("id");

        as("group-hq").header("If-Match", "*").body(WHY).post(path + "/void").then().statusCode(403);
        bureau().body(WHY).post(path + "/void").then().statusCode(428);
        makeVoid().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("never founded"));

        bureau().get(path).then().statusCode(200).body("status", equalTo("VOIDED")).body("current", nullValue())
                .body("tiers.tier", contains("LOOSE"));
        list("asOf", "2025-01-01").body("items.groupCode", not(hasItem(groupCode(number))));
        list("history", "true").body("items.groupCode", hasItem(groupCode(number)));
        bureau().queryParam("history", "true").queryParam("asOf", "2025-01-01").get("/v1/groups").then()
                .statusCode(400);
        bureau().queryParam("history", "true").queryParam("tier", "LOOSE").queryParam("sort", "-groupCode")
                .queryParam("limit", 500).get("/v1/groups").then().statusCode(200)
                .body("items.groupCode", not(hasItem(groupCode(number))));
        makeVoid().statusCode(409).body("code", equalTo("group-voided"));
        var told = Events.of(id, 2).get(1);
        assertEquals("group.voided.v1", told.type());
        assertEquals("VOIDED", told.data().at("/state/status").textValue());
    }

    @Test
    void namesAllThatStillRefersToIt() {
        County.registerUnit(number);
        County.foundGroup(number);
        var membership = County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201).extract()
                .<String>path("id");
        var application = bureau().body(APPLICATION.formatted(County.checks())).post(path + "/tier-applications")
                .then().statusCode(201).extract().<String>path("id");

        makeVoid().statusCode(409).body("code", equalTo("group-referred-to"))
                .body("violations.code", containsInAnyOrder("referred.memberships", "referred.applications"));

        bureau().header("If-Match", "*").body(WHY).post("/v1/memberships/" + membership + "/void").then()
                .statusCode(200);
        bureau().header("If-Match", "*").body(WHY).post("/v1/tier-applications/" + application + "/withdraw").then()
                .statusCode(200);
        makeVoid().statusCode(200);
    }

    @Test
    void nothingNewRefersToIt() {
        County.registerUnit(number);
        County.foundGroup(number);
        makeVoid().statusCode(200);

        County.admit(number, number, "MEMBER", true, "2024-02-20", null).statusCode(422)
                .body("violations.code", contains("group.unknown"));
        bureau().body(APPLICATION.formatted(County.checks())).post(path + "/tier-applications").then()
                .statusCode(409).body("code", equalTo("group-voided"));
        bureau().body("{\"unit\": \"%s\", \"validFrom\": \"2025-01-01\", \"reason\": \"x\"}"
                .formatted(unitCode(number))).post(path + "/headquarters").then().statusCode(409)
                .body("code", equalTo("group-voided"));
        bureau().header("If-Match", "*").body("{\"name\": \"x\", \"validFrom\": \"2025-01-01\", \"reason\": \"x\"}")
                .post(path + "/rename").then().statusCode(409).body("code", equalTo("group-voided"));
        bureau().body(County.founding(number)).post("/v1/groups").then().statusCode(409)
                .body("code", equalTo("group-code-taken"));
        assertEquals(List.of("2 group group.unknown"), Imports.errors(Imports.csv("memberships",
                "集团代码,单位代码,角色,是否主集团,加入日期,最后一日,加入方式,更正原因\n" + groupCode(number) + "," + unitCode(number)
                        + ",成员校,是,2024-02-20,,组建,补录\n")));
    }

    @Test
    void isEnteredAnewInTheSameEntry() {
        var id = County.foundGroup(number).extract().<String>path("id");
        makeVoid().statusCode(200);

        bureau().header("If-Match", "\"2\"").body(ANEW.formatted("")).put(path).then().statusCode(422)
                .body("violations.pointer", contains("/reason"));
        bureau().header("If-Match", "\"2\"").body(ANEW.formatted(", \"reason\": \"it was\"")).put(path).then()
                .statusCode(200).header("ETag", "\"3\"").body("id", equalTo(id)).body("status", equalTo("ACTIVE"))
                .body("current.tier", equalTo("TIGHT")).body("formerNames", empty());
        assertEquals("group.changed.v1", Events.of(id, 3).get(2).type());
    }

    @Test
    void isEnteredAnewByATable() {
        County.foundGroup(number);
        makeVoid().statusCode(200);
        var table = "集团代码,集团名称,集团类别,成立日期,撤销日期,集团类型,治理方式,依据文件,是否假定,更正原因\n" + groupCode(number)
                + ",甲集团,城区,2025-09-01,,紧密型,团队管理法,怀教组〔2024〕1号,是,%s\n";

        assertEquals(List.of("2 reason reason.required"),
                Imports.errors(Imports.csv("groups", table.formatted(""))));
        assertEquals(1, Imports.csv("groups", table.formatted("补录")).get("changed"));
        bureau().get(path).then().body("status", equalTo("ACTIVE")).body("current.tier", equalTo("TIGHT"));
    }

    @RepeatedTest(8)
    void whoeverComesFirstWins() throws Exception {
        County.foundGroup(number);
        var units = new int[CLIENTS];
        for (int client = 1; client < CLIENTS; client++) {
            units[client] = number();
            County.registerUnit(units[client]);
        }

        var answers = Clients.atOnce(CLIENTS, client -> client == 0
                ? () -> bureau().header("If-Match", "\"1\"").body(WHY).post(path + "/void")
                : () -> bureau().body(County.admission(number, units[client], "MEMBER", false, "2024-02-20", null))
                        .post("/v1/memberships"));

        assertEquals(answers.containsKey("200")
                ? Set.of("200", "422 rejected")
                : Set.of("201", "409 group-referred-to"), answers.keySet(), answers::toString);
    }

    private ValidatableResponse makeVoid() {
        return bureau().header("If-Match", "*").body(WHY).post(path + "/void").then();
    }

    private static ValidatableResponse list(String name, String value) {
        return bureau().queryParam(name, value).queryParam("sort", "-groupCode").queryParam("limit", 500)
                .get("/v1/groups").then().statusCode(200);
    }
}
