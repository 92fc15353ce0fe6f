package cn.huaiyuan.groupschooling.group.practice;

import static cn.huaiyuan.groupschooling.group.County.admit;
import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class PracticeResourceTest {
    private static final List<String> SIX = List.of("AFTER_SCHOOL_SERVICE", "CURRICULUM", "DAILY_SCHEDULE",
            "JOINT_LESSON_PREP", "MORAL_EDUCATION", "RESEARCH_ACTIVITY");
    private static final String VOIDING = "{\"reason\": \"wrong semester\"}";
    private static final String BECAUSE = ", \"reason\": \"found the plan\"";
    private final int own = number();
    private final int foreign = number();
    private final String path = path(own, own, "2024-2025-1");

    @BeforeEach
    void twoGroupsWithAUnitEach() {
        for (var number : List.of(own, foreign)) {
            County.registerUnit(number);
            County.foundGroup(number);
            admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201);
        }
    }

    @Test
    void recordsAndCorrects() {
        var id = bureau().body(marks(5, "")).put(path).then().statusCode(201).header("ETag", "\"1\"")
                .body("items.itemCode", equalTo(SIX)).body("met", equalTo(5))
                .body("groupCode", equalTo(groupCode(own))).body("unitCode", equalTo(unitCode(own))).extract()
                .<String>path("id");

        bureau().body(marks(6, "")).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(marks(6, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"1\"").body(marks(6, BECAUSE)).put(path).then()
                .statusCode(200).header("ETag", "\"2\"").body("met", equalTo(6));
        bureau().header("If-Match", "\"2\"").body(marks(6, "")).put(path).then().statusCode(200)
                .header("ETag", "\"2\"");
        bureau().get(path).then().statusCode(200).body("met", equalTo(6));

        var events = Events.of(id, 2);
        assertEquals(List.of("practice.recorded.v1", "practice.recorded.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(false, events.get(1).data().at("/previous/items/5/done").booleanValue());
        assertEquals(true, events.get(1).data().at("/state/items/5/done").booleanValue());
    }

    @Test
    void requiresTheItemsThatHoldInTheSemester() {
        bureau().body("{\"items\": [{\"itemCode\": \"SPORTS\", \"done\": true}]}").put(path).then().statusCode(422)
                .body("violations.findAll { it.pointer != '/items' }.code",
                        containsInAnyOrder("practice.item-unknown", "practice.evidence"))
                .body("violations.findAll { it.pointer == '/items' }", hasSize(6));
        var added = "PLAYGROUND_" + own;
        bureau().body("""
                {"kind": "UNIFIED_PRACTICE", "position": 7, "periods": [{"name": "x", "validFrom": "2010-10-01",
                 "validTo": "2010-10-31", "document": "x", "assumed": false}]}""").put("/v1/catalogue-items/" + added)
                .then().statusCode(201);
        var member = number();
        County.registerUnit(member);
        bureau().body("""
                {"name": "Old", "kind": "TOWNSHIP", "foundedOn": "2010-09-01", "tiers": [{"tier": "LOOSE",
                 "governance": "AGREEMENT", "validFrom": "2010-09-01", "document": "a", "assumed": false}]}""")
                .put("/v1/groups/" + groupCode(member)).then().statusCode(201);
        admit(member, member, "HQ", true, "2010-09-01", null).statusCode(201);

        bureau().body("{\"items\": [{\"itemCode\": \"%s\", \"done\": false}]}".formatted(added))
                .put(path(member, member, "2010-2011-1")).then().statusCode(201);
    }

    @Test
    void acceptsOnlySemestersThatHaveBegun() {
        bureau().body(marks(0, "")).put(path(own, own, "2150-2151-2")).then().statusCode(422).body("violations.code",
                contains("semester.future"));
        bureau().body(marks(0, "")).put(path(own, own, "2024-2025-3")).then().statusCode(400)
                .body("violations.parameter", contains("semester"));
        bureau().get(path).then().statusCode(404);
    }

    @Test
    void acceptsOnlyMembersOfTheGroupInTheSemester() {
        var late = number();
        County.registerUnit(late);
        admit(own, late, "MEMBER", true, "2025-08-31", null).statusCode(201);

        bureau().body(marks(0, "")).put(path(own, late, "2024-2025-1")).then().statusCode(422).body("violations.code",
                contains("practice.no-member"));
        bureau().body(marks(0, "")).put(path(own, late, "2024-2025-2")).then().statusCode(201);
        for (var stranger : List.of(path(own, foreign, "2024-2025-1"), path(own, number(), "2024-2025-1"),
                path(number(), own, "2024-2025-1"))) {
            bureau().body(marks(0, "")).put(stranger).then().statusCode(404);
            bureau().get(stranger).then().statusCode(404);
        }
    }

    @Test
    void aVoidedMembershipKeepsItsRecordsAndGetsNoMore() {
        var unit = number();
        County.registerUnit(unit);
        var membership = admit(own, unit, "MEMBER", true, "2024-02-20", null).extract().<String>path("id");
        var recorded = path(own, unit, "2024-2025-1");
        bureau().body(marks(1, "")).put(recorded).then().statusCode(201);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(recorded + "/void").then().statusCode(200);
        bureau().header("If-Match", "\"1\"").body("{\"reason\": \"mistake\"}")
                .post("/v1/memberships/" + membership + "/void").then().statusCode(200);

        asHeadquarters(groupCode(own)).get(recorded).then().statusCode(200).body("met", equalTo(1));
        bureau().header("If-Match", "\"2\"").body(marks(2, BECAUSE)).put(recorded).then().statusCode(422)
                .body("violations.code", contains("practice.no-member"));
    }

    @Test
    void aMembershipWithARecordIsNotVoided() {
        var unit = number();
        County.registerUnit(unit);
        var voiding = "/v1/memberships/%s/void";
        var first = admit(own, unit, "MEMBER", true, "2024-02-20", "2024-10-31").extract().<String>path("id");
        var second = admit(own, unit, "MEMBER", true, "2024-11-01", null).extract().<String>path("id");
        for (var semester : List.of("2023-2024-2", "2024-2025-1", "2024-2025-2", "2025-2026-1")) {
            bureau().body(marks(1, "")).put(path(own, unit, semester)).then().statusCode(201);
        }

        bureau().header("If-Match", "\"1\"").body(VOIDING).post(voiding.formatted(second)).then().statusCode(409)
                .body("code", equalTo("membership-referred-to"))
                .body("violations.message", contains("records of practices: 2024-2025-2, 2025-2026-1"));
        for (var semester : List.of("2024-2025-2", "2025-2026-1")) {
            bureau().header("If-Match", "\"1\"").body(VOIDING).post(path(own, unit, semester) + "/void").then()
                    .statusCode(200);
        }
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(voiding.formatted(second)).then().statusCode(200);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(voiding.formatted(first)).then().statusCode(409)
                .body("violations.message", contains("records of practices: 2023-2024-2, 2024-2025-1"));
        bureau().header("If-Match", "\"1\"").body(marks(2, BECAUSE)).put(path(own, unit, "2024-2025-1")).then()
                .statusCode(200);
    }

    @Test
    void aMembershipDoesNotEndBeforeItsRecords() {
        var unit = number();
        County.registerUnit(unit);
        var membership = "/v1/memberships/"
                + admit(own, unit, "MEMBER", true, "2024-02-20", null).extract().<String>path("id");
        bureau().body(marks(1, "")).put(path(own, unit, "2024-2025-1")).then().statusCode(201);
        var ending = "{\"lastDay\": \"%s\", \"reason\": \"left\"}";

        bureau().header("If-Match", "\"1\"").body(ending.formatted("2024-08-31")).post(membership + "/end").then()
                .statusCode(409).body("code", equalTo("membership-referred-to"))
                .body("violations.message", contains("records of practices: 2024-2025-1"));
        bureau().header("If-Match", "\"1\"").body("""
                {"group": "%s", "role": "MEMBER", "primary": true, "validFrom": "2024-09-01", "reason": "moved"}"""
                .formatted(groupCode(foreign))).post(membership + "/move").then().statusCode(409)
                .body("code", equalTo("membership-referred-to"));
        bureau().header("If-Match", "*").body("{\"on\": \"2024-09-01\", \"document\": \"x\", \"reason\": \"closed\"}")
                .post("/v1/units/" + unitCode(unit) + "/close").then().statusCode(409)
                .body("code", equalTo("membership-referred-to"));
        bureau().header("If-Match", "\"1\"").body(ending.formatted("2024-09-01")).post(membership + "/end").then()
                .statusCode(200);
    }

    @Test
    void aUnitInTwoGroupsHasARecordWithEach() {
        admit(foreign, own, "MEMBER", false, "2024-02-20", null).statusCode(201);
        var second = path(foreign, own, "2024-2025-1");

        var first = asHeadquarters(groupCode(own)).body(marks(1, "")).put(path).then().statusCode(201).extract()
                .<String>path("id");
        var other = asHeadquarters(groupCode(foreign)).body(marks(4, "")).put(second).then().statusCode(201).extract();

        assertNotEquals(first, other.path("id"));
        assertEquals(other.<String>path("groupId"),
                Events.of(other.path("id"), 1).get(0).data().at("/state/groupId").textValue());
        bureau().get(path).then().statusCode(200).body("met", equalTo(1));
        bureau().get(second).then().statusCode(200).body("met", equalTo(4));
        asHeadquarters(groupCode(own)).get(second).then().statusCode(404);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(marks(6, BECAUSE)).put(second).then()
                .statusCode(404);
        bureau().queryParam("unit", unitCode(own)).get("/v1/practices").then().statusCode(200)
                .body("items.groupCode", containsInAnyOrder(groupCode(own), groupCode(foreign)));
        asMember(unitCode(own)).get("/v1/practices").then().statusCode(200).body("items.met",
                containsInAnyOrder(1, 4));
        asHeadquarters(groupCode(foreign)).get("/v1/practices").then().statusCode(200).body("items.met", contains(4));
    }

    @Test
    void aUnitThatMovesLeavesItsRecordsWithTheOldGroup() {
        var unit = number();
        County.registerUnit(unit);
        var membership = admit(own, unit, "MEMBER", true, "2024-02-20", null).extract().<String>path("id");
        var old = path(own, unit, "2024-2025-1");
        asHeadquarters(groupCode(own)).body(marks(1, "")).put(old).then().statusCode(201);
        bureau().header("If-Match", "\"1\"").body("""
                {"group": "%s", "role": "MEMBER", "primary": true, "validFrom": "2025-02-01", "reason": "moved"}"""
                .formatted(groupCode(foreign))).post("/v1/memberships/" + membership + "/move").then().statusCode(201);

        asHeadquarters(groupCode(foreign)).get(old).then().statusCode(404);
        asHeadquarters(groupCode(foreign)).header("If-Match", "\"1\"").body(marks(6, BECAUSE)).put(old).then()
                .statusCode(404);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(marks(2, BECAUSE)).put(old).then()
                .statusCode(200).body("met", equalTo(2));
        asHeadquarters(groupCode(own)).body(marks(3, "")).put(path(own, unit, "2023-2024-2")).then().statusCode(201);
        asHeadquarters(groupCode(own)).body(marks(6, "")).put(path(own, unit, "2024-2025-2")).then().statusCode(422)
                .body("violations.code", contains("practice.no-member"));
        asHeadquarters(groupCode(foreign)).body(marks(6, "")).put(path(foreign, unit, "2024-2025-1")).then()
                .statusCode(422).body("violations.code", contains("practice.no-member"));
        asHeadquarters(groupCode(foreign)).body(marks(5, "")).put(path(foreign, unit, "2024-2025-2")).then()
                .statusCode(201);
        asMember(unitCode(unit)).header("If-Match", "\"2\"").body(marks(4, BECAUSE)).put(old).then().statusCode(200);
        bureau().queryParam("group", groupCode(own)).get("/v1/practices").then().statusCode(200).body("items.met",
                contains(3, 4));
        bureau().queryParam("group", groupCode(foreign)).get("/v1/practices").then().statusCode(200)
                .body("items.semester", contains("2024-2025-2"));
        asHeadquarters(groupCode(own)).get("/v1/groups/" + groupCode(own) + "/members/" + unitCode(unit) + "/practices")
                .then().statusCode(200).body("items.semester", contains("2023-2024-2", "2024-2025-1"));
    }

    @Test
    void headquartersAndMembersWriteForThemselves() {
        var other = path(foreign, foreign, "2024-2025-1");

        asMember(unitCode(own)).body(marks(1, "")).put(path).then().statusCode(201);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(marks(2, BECAUSE)).put(path).then()
                .statusCode(200);
        asMember(unitCode(own)).body(marks(1, "")).put(other).then().statusCode(404);
        asHeadquarters(groupCode(own)).body(marks(1, "")).put(other).then().statusCode(404);
        for (var role : List.of("hr-bureau", "finance-bureau", "reader", "system")) {
            as(role).body(marks(1, "")).put(other).then().statusCode(403);
        }
    }

    @Test
    void listsOverGroupsUnitsAndSemesters() {
        var id = bureau().body(marks(1, "")).put(path).then().statusCode(201).extract().<String>path("groupId");
        bureau().body(marks(2, "")).put(path(own, own, "2024-2025-2")).then().statusCode(201);
        bureau().body(marks(3, "")).put(path(foreign, foreign, "2024-2025-1")).then().statusCode(201);

        bureau().get("/v1/groups/" + id + "/members/" + unitCode(own) + "/practices").then().statusCode(200)
                .body("items.semester", contains("2024-2025-1", "2024-2025-2"));
        bureau().queryParam("semester", "2024-2025-1").queryParam("limit", 500).get("/v1/practices").then()
                .statusCode(200).body("items.unitCode", hasItems(unitCode(own), unitCode(foreign)));
        for (var group : List.of(groupCode(own), id)) {
            bureau().queryParam("group", group).get("/v1/practices").then().statusCode(200).body("items.met",
                    contains(1, 2));
        }
        bureau().queryParam("group", groupCode(own)).queryParam("unit", unitCode(foreign)).get("/v1/practices").then()
                .statusCode(200).body("items", empty());
        asMember(unitCode(foreign)).get("/v1/practices").then().statusCode(200).body("items.met", contains(3));
        asHeadquarters(groupCode(own)).queryParam("semester", "2024-2025-2").get("/v1/practices").then()
                .statusCode(200).body("items.met", contains(2));
        asMember(unitCode(own)).get("/v1/groups/" + groupCode(foreign) + "/members/" + unitCode(foreign) + "/practices")
                .then().statusCode(404);
        bureau().queryParam("semester", "2024").get("/v1/practices").then().statusCode(400);
    }

    @Test
    void voidsARecordAndRecordsItAnew() {
        var id = bureau().body(marks(5, "")).put(path).then().statusCode(201).extract().<String>path("id");

        bureau().body(VOIDING).post(path + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body("{}").post(path + "/void").then().statusCode(400);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED"))
                .body("voidedBecause", equalTo("wrong semester"));
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(path + "/void").then().statusCode(409).body("code",
                equalTo("practice-voided"));
        bureau().get(path).then().statusCode(200).body("status", equalTo("VOIDED")).body("met", equalTo(5));

        bureau().header("If-Match", "\"2\"").body(marks(5, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"2\"").body(marks(5, BECAUSE)).put(path).then().statusCode(200)
                .body("id", equalTo(id)).body("status", equalTo("ACTIVE"));

        var events = Events.of(id, 3);
        assertEquals(List.of("practice.recorded.v1", "practice.voided.v1", "practice.recorded.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(List.of("ACTIVE", "VOIDED", "ACTIVE"),
                events.stream().map(event -> event.data().at("/state/status").textValue()).toList());
    }

    @Test
    void headquartersAndMembersVoidTheirOwn() {
        var other = path(foreign, foreign, "2024-2025-1");
        for (var record : List.of(path, path(own, own, "2024-2025-2"), other)) {
            bureau().body(marks(1, "")).put(record).then().statusCode(201);
        }

        asMember(unitCode(own)).header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(VOIDING)
                .post(path(own, own, "2024-2025-2") + "/void").then().statusCode(200);
        asMember(unitCode(own)).header("If-Match", "\"1\"").body(VOIDING).post(other + "/void").then().statusCode(404);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(VOIDING).post(other + "/void").then()
                .statusCode(404);
        as("reader").header("If-Match", "\"1\"").body(VOIDING).post(other + "/void").then().statusCode(403);
        for (var none : List.of("2023-2024-2", "2024")) {
            bureau().header("If-Match", "*").body(VOIDING).post(path(own, own, none) + "/void").then().statusCode(404);
        }
    }

    @Test
    void listsVoidedOnesOnRequest() {
        bureau().body(marks(1, "")).put(path).then().statusCode(201);
        bureau().body(marks(2, "")).put(path(own, own, "2024-2025-2")).then().statusCode(201);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200);
        var ofMember = "/v1/groups/" + groupCode(own) + "/members/" + unitCode(own) + "/practices";

        for (var list : List.of(ofMember, "/v1/practices?unit=" + unitCode(own))) {
            bureau().get(list).then().statusCode(200).body("items.met", contains(2));
            bureau().queryParam("history", true).get(list).then().statusCode(200).body("items.status",
                    contains("VOIDED", "ACTIVE"));
        }
    }

    private static String path(int group, int unit, String semester) {
        return "/v1/groups/" + groupCode(group) + "/members/" + unitCode(unit) + "/practices/" + semester;
    }

    /** The six items, with as many of them done. */
    private static String marks(int done, String more) {
        return SIX.stream().map(code -> "{\"itemCode\": \"%s\", \"done\": %s, \"evidence\": \"file\"}".formatted(code,
                SIX.indexOf(code) < done)).collect(joining(",", "{\"items\": [", "]" + more + "}"));
    }
}
