package cn.huaiyuan.groupschooling.group.unit;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static cn.huaiyuan.groupschooling.group.County.unit;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A unit that was entered by mistake never was. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class UnitVoidingTest {
    private static final int CLIENTS = 8;
    private static final String WHY = "{\"reason\": \"entered twice\"}";
    private static final String FINDINGS = "{\"findings\": [{\"field\": \"GOVERNANCE\", \"text\": \"one platform\"}]}";
    private final int number = number();
    private final String path = "/v1/units/" + unitCode(number);

    @Test
    void isKeptAndShownAsVoidedAndCountsAsNone() {
        var id = County.registerUnit(number).body("status", equalTo("ACTIVE")).extract().<String>path("id");

        as("group-hq").header("If-Match", "*").body(WHY).post(path + "/void").then().statusCode(403);
        bureau().body(WHY).post(path + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body("{\"reason\": \" \"}").post(path + "/void").then().statusCode(400);
        makeVoid().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("entered twice"));

        bureau().get(path).then().statusCode(200).body("status", equalTo("VOIDED")).body("displayName",
                equalTo("Campus " + number));
        bureau().queryParam("school", schoolCode(number)).get("/v1/units").then().body("items", empty());
        bureau().queryParam("school", schoolCode(number)).queryParam("history", "true").get("/v1/units").then()
                .body("items.status", contains("VOIDED"));
        bureau().get(path + "/standing").then().statusCode(404);
        makeVoid().statusCode(409).body("code", equalTo("unit-voided"));
        var told = Events.of(id, 2).get(1);
        assertEquals("unit.voided.v1", told.type());
        assertEquals("VOIDED", told.data().at("/state/status").textValue());
        assertEquals("ACTIVE", told.data().at("/previous/status").textValue());
    }

    @Test
    void namesAllThatStillRefersToIt() {
        County.registerUnit(number);
        County.foundGroup(number);
        var membership = County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201).extract()
                .<String>path("id");
        bureau().body("{\"students\": 10, \"classes\": 1, \"reason\": \"x\", \"document\": \"x\"}")
                .put(path + "/censuses/2024-2025").then().statusCode(201);
        var designation = bureau().body("""
                {"unit": "%s", "document": "city 1", "validFrom": "2024-02-20"}""".formatted(unitCode(number)))
                .post("/v1/designations").then().statusCode(201).extract().<String>path("id");
        var practices = "/v1/groups/" + groupCode(number) + "/members/" + unitCode(number) + "/practices/2024-2025-1";
        bureau().body("{\"items\": [" + items() + "]}").put(practices).then().statusCode(201);
        bureau().body(FINDINGS).put(path + "/digital-records/2024-2025").then()
                .statusCode(201);
        var other = number();
        County.registerUnit(other);
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                .formatted(unitCode(number))).post("/v1/units/" + unitCode(other) + "/merge").then().statusCode(200);

        makeVoid().statusCode(409).body("code", equalTo("unit-referred-to")).body("violations.code",
                containsInAnyOrder("referred.memberships", "referred.censuses", "referred.designations",
                        "referred.practices", "referred.digital-records", "referred.successions"))
                .body("violations.find { it.code == 'referred.memberships' }.message",
                        equalTo("memberships: " + groupCode(number)));

        for (var referrer : List.of(practices, "/v1/memberships/" + membership, path + "/censuses/2024-2025",
                "/v1/designations/" + designation, path + "/digital-records/2024-2025",
                "/v1/units/" + unitCode(other))) {
            bureau().header("If-Match", "*").body("{\"reason\": \"x\", \"document\": \"x\"}".replace(
                    referrer.contains("census") ? "" : ", \"document\": \"x\"", "")).post(referrer + "/void").then()
                    .statusCode(200);
        }
        makeVoid().statusCode(200);
    }

    @Test
    void nothingNewRefersToIt() {
        County.registerUnit(number);
        County.foundGroup(number);
        makeVoid().statusCode(200);
        var other = number();
        County.registerUnit(other);

        County.admit(number, number, "MEMBER", true, "2024-02-20", null).statusCode(422)
                .body("violations.code", contains("unit.unknown"));
        bureau().body("{\"students\": 0, \"classes\": 0}").put(path + "/censuses/2026-2027").then().statusCode(404);
        bureau().body(FINDINGS).put(path + "/digital-records/2024-2025").then()
                .statusCode(404);
        bureau().body("""
                {"unit": "%s", "document": "city 1", "validFrom": "2024-02-20"}""".formatted(unitCode(number)))
                .post("/v1/designations").then().statusCode(422).body("violations.code", contains("unit.unknown"));
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                .formatted(unitCode(number))).post("/v1/units/" + unitCode(other) + "/merge").then().statusCode(422)
                .body("violations.code", contains("reorganisation.unknown"));
        assertEquals(List.of("2 unitCode unit.unknown"), Imports.errors(Imports.csv("censuses",
                "单位代码,学年,学生数,班级数,更正原因,依据文件\n" + unitCode(number) + ",2026-2027,1,1,,\n")));
        assertEquals(List.of("2 unit unit.unknown"), Imports.errors(Imports.csv("memberships",
                "集团代码,单位代码,角色,是否主集团,加入日期,最后一日,加入方式,更正原因\n" + groupCode(number) + "," + unitCode(number)
                        + ",成员校,是,2024-02-20,,组建,补录\n")));
        for (var command : List.of("rename", "reclassify", "close", "merge", "split")) {
            bureau().header("If-Match", "*").body(body(command, unitCode(other))).post(path + "/" + command).then()
                    .statusCode(409).body("code", equalTo("unit-voided"));
        }
    }

    @Test
    void letsGoOfTheSchoolsThatItWasAPartOf() {
        County.registerUnit(number);
        var other = number();
        County.registerSchool(other);
        bureau().header("If-Match", "*").body("""
                {"into": "%s", "on": "2025-09-01", "document": "document", "reason": "merged"}"""
                .formatted(schoolCode(other))).post("/v1/schools/" + schoolCode(number) + "/merge").then()
                .statusCode(200);
        makeVoid().statusCode(200);

        for (var school : List.of(schoolCode(number), schoolCode(other))) {
            bureau().header("If-Match", "*").body(WHY).post("/v1/schools/" + school + "/void").then()
                    .statusCode(200);
        }
        bureau().header("If-Match", "*").body(unit(number, "2005-09-01", null, ", \"reason\": \"is one\"")).put(path)
                .then().statusCode(422).body("violations.code", contains("school.unknown"));
    }

    @Test
    void isEnteredAnewInTheSameEntry() {
        var id = County.registerUnit(number).extract().<String>path("id");
        bureau().header("If-Match", "*").body(body("rename", "")).post(path + "/rename").then().statusCode(200);
        makeVoid().statusCode(200).header("ETag", "\"3\"");

        bureau().header("If-Match", "\"3\"").body(unit(number, "2005-09-01", null, "")).put(path).then().statusCode(422)
                .body("violations.pointer", contains("/reason"));
        bureau().body(unit(number, "2005-09-01", null, ", \"reason\": \"is one\"")).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"3\"").body(unit(number, "2005-09-01", null, ", \"reason\": \"is one\""))
                .put(path).then().statusCode(200).header("ETag", "\"4\"").body("id", equalTo(id))
                .body("status", equalTo("ACTIVE")).body("voidedBecause", nullValue())
                .body("formerNames", empty()).body("openedOn", equalTo("2005-09-01"));
        bureau().queryParam("school", schoolCode(number)).get("/v1/units").then()
                .body("items.unitCode", contains(unitCode(number)));
        assertEquals("unit.changed.v1", Events.of(id, 4).get(3).type());
    }

    @Test
    void isEnteredAnewByATable() {
        County.registerUnit(number);
        makeVoid().statusCode(200);
        var table = "单位代码,学校标识码,校区代码,校区,现用名,学段,单位类型,开办日期,撤销日期,更正原因\n%1$s-C01-P,%1$s,%1$s-C01,校,,小学,教学点,2005-09-01,,%2$s\n";

        assertEquals(List.of("2 reason reason.required"),
                Imports.errors(Imports.csv("units", table.formatted(schoolCode(number), ""))));
        assertEquals(1, Imports.csv("units", table.formatted(schoolCode(number), "补录")).get("changed"));
        bureau().get(path).then().body("status", equalTo("ACTIVE")).body("kind", equalTo("TEACHING_POINT"));
    }

    @RepeatedTest(8)
    void whoeverComesFirstWins() throws Exception {
        County.registerUnit(number);
        var groups = new int[CLIENTS];
        for (int client = 1; client < CLIENTS; client++) {
            groups[client] = number();
            County.foundGroup(groups[client]);
        }

        var answers = Clients.atOnce(CLIENTS, client -> client == 0
                ? () -> bureau().header("If-Match", "\"1\"").body(WHY).post(path + "/void")
                : client % 2 == 0
                        ? () -> bureau().body("""
                                {"students": 10, "classes": 1, "reason": "x", "document": "x"}""")
                                .put(path + "/censuses/20" + (10 + client) + "-20" + (11 + client))
                        : () -> bureau().body(County.admission(groups[client], number, "MEMBER", false, "2024-02-20",
                                null)).post("/v1/memberships"));

        var voided = answers.keySet().contains("200");
        assertEquals(voided
                ? Set.of("200", "404 not-found", "422 rejected")
                : Set.of("201", "409 unit-referred-to"), answers.keySet(), answers::toString);
    }

    private ValidatableResponse makeVoid() {
        return bureau().header("If-Match", "*").body(WHY).post(path + "/void").then();
    }

    private static String items() {
        List<String> items = bureau().queryParam("kind", "UNIFIED_PRACTICE").queryParam("asOf", "2024-10-01")
                .queryParam("limit", 500).get("/v1/catalogue-items").then().statusCode(200).extract()
                .path("items.itemCode");
        return items.stream().map("{\"itemCode\": \"%s\", \"done\": false}"::formatted)
                .collect(Collectors.joining(", "));
    }

    private static String body(String command, String other) {
        return switch (command) {
            case "rename" -> "{\"displayName\": \"x\", \"validFrom\": \"2020-09-01\", \"reason\": \"x\"}";
            case "reclassify" -> "{\"kind\": \"TEACHING_POINT\", \"validFrom\": \"2020-09-01\", \"reason\": \"x\"}";
            case "close" -> "{\"on\": \"2020-09-01\", \"document\": \"x\", \"reason\": \"x\"}";
            case "merge" -> "{\"into\": \"%s\", \"on\": \"2020-09-01\", \"document\": \"x\", \"reason\": \"x\"}"
                    .formatted(other);
            default ->
                "{\"into\": [\"%s\"], \"goesOn\": true, \"on\": \"2020-09-01\", \"document\": \"x\", \"reason\": \"x\"}"
                        .formatted(other);
        };
    }
}
