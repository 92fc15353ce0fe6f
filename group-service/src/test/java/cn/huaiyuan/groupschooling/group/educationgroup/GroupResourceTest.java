package cn.huaiyuan.groupschooling.group.educationgroup;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.founding;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
class GroupResourceTest {
    private final int number = number();
    private final String path = "/v1/groups/" + groupCode(number);

    @Test
    void foundsAGroupWithItsFirstTier() {
        var id = County.foundGroup(number).header("ETag", "\"1\"").header("Location", endsWith(path))
                .body("current.tier", equalTo("LOOSE")).body("tiers.validFrom", contains("2024-02-20")).extract()
                .<String>path("id");

        bureau().get("/v1/groups/" + id).then().statusCode(200).body("groupCode", equalTo(groupCode(number)));

        var founded = Events.of(id, 1).get(0);
        assertEquals("group.founded.v1", founded.type());
        assertEquals("LOOSE", founded.data().at("/state/tiers/0/tier").textValue());
    }

    @Test
    void showsItsTierOnEachDay() {
        var id = County.foundGroup(number).extract().<String>path("id");
        County.changeTier(number, "TIGHT", "2025-09-01");

        bureau().queryParam("asOf", "2025-08-31").get(path).then().statusCode(200)
                .header("ETag", "\"2@2025-08-31\"").body("current.tier", equalTo("LOOSE"))
                .body("authorities.decidedBy", everyItem(equalTo("MEMBER")));
        bureau().queryParam("asOf", "2025-09-01").get(path).then().statusCode(200).body("current.tier",
                equalTo("TIGHT")).body("authorities", hasSize(5))
                .body("authorities.decidedBy", everyItem(equalTo("HQ")))
                .body("authorities.clause", everyItem(equalTo("怀教组〔2024〕1号三(二)4")));
        bureau().queryParam("asOf", "2025-09-01").header("If-None-Match", "\"2@2025-09-01\"").get(path).then()
                .statusCode(304);
        bureau().queryParam("asOf", "2024-02-19").get(path).then().statusCode(200).body("current", nullValue());
        bureau().get(path).then().body("tiers.tier", contains("LOOSE", "TIGHT"))
                .body("tiers.validTo", contains("2025-08-31", null));
        var changed = Events.of(id, 2).get(1);
        assertEquals("group.changed.v1", changed.type());
        assertEquals(2, changed.data().at("/state/tiers").size());
        assertEquals(1, changed.data().at("/previous/tiers").size());
    }

    @Test
    void showsItsHeadquartersOnEachDay() {
        var next = number();
        var first = County.registerUnit(number).extract().<String>path("id");
        County.registerUnit(next);
        County.foundGroup(number);
        County.admit(number, number, "HQ", true, "2024-09-01", "2025-08-31").statusCode(201);

        bureau().queryParam("asOf", "2024-08-31").get(path).then().statusCode(200)
                .header("ETag", "\"1@2024-08-31\"").body("headquarters", nullValue());
        bureau().queryParam("asOf", "2025-08-31").get(path).then().statusCode(200)
                .body("headquarters.unitId", equalTo(first)).body("headquarters.unitCode", equalTo(unitCode(number)))
                .body("headquarters.validFrom", equalTo("2024-09-01"));
        var tag = bureau().queryParam("asOf", "2025-09-01").get(path).then().body("headquarters", nullValue())
                .extract().header("ETag");
        County.admit(number, next, "HQ", true, "2025-09-01", null).statusCode(201);

        bureau().queryParam("asOf", "2025-09-01").header("If-None-Match", tag).get(path).then().statusCode(200)
                .header("ETag", "\"1@2025-09-01;" + unitCode(next) + "@2025-09-01\"");
        var item = "items.find { it.groupCode == '" + groupCode(number) + "' }.headquarters";
        list("2025-08-31", "LOOSE").body(item + ".unitCode", equalTo(unitCode(number)));
        list("2025-09-01", "LOOSE").body(item + ".unitCode", equalTo(unitCode(next)));
        list("2024-08-31", "LOOSE").body(item, nullValue());
    }

    @Test
    void takesTheTagThatAReadOfADayGave() {
        County.foundGroup(number);
        County.registerUnit(number);
        County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201);
        var tag = bureau().queryParam("asOf", "2025-01-01").get(path).then().extract().header("ETag");

        bureau().header("If-Match", tag).body("""
                {"name": "Renamed", "kind": "OTHER", "foundedOn": "2024-02-20", "tiers": [{"tier": "LOOSE",
                 "governance": "AGREEMENT", "validFrom": "2024-02-20", "document": "a", "assumed": false}],
                 "reason": "renamed"}""").put(path).then().statusCode(200);
    }

    @Test
    void listsWhatExistsOnADayWithItsTierThen() {
        County.foundGroup(number);
        County.changeTier(number, "TIGHT", "2025-09-01");

        list("2024-02-19", "LOOSE").body("items.groupCode", not(hasItem(groupCode(number))));
        list("2024-02-20", "LOOSE").body("items.groupCode", hasItem(groupCode(number)));
        list("2025-09-01", "LOOSE").body("items.groupCode", not(hasItem(groupCode(number))));
        list("2025-09-01", "TIGHT").body("items.find { it.groupCode == '" + groupCode(number) + "' }.current.tier",
                equalTo("TIGHT"));
    }

    @Test
    void correctsTheWholeHistory() {
        var id = County.foundGroup(number).extract().<String>path("id");
        var history = """
                {"name": "Renamed", "kind": "OTHER", "foundedOn": "2023-09-01", "dissolvedOn": "2026-01-01", "tiers": [
                 {"tier": "TIGHT", "governance": "SINGLE_LEGAL_PERSON", "validFrom": "2024-09-01",
                  "validTo": "2025-12-31", "document": "b", "assumed": false},
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2023-09-01", "validTo": "2024-08-31",
                  "document": "a", "assumed": false}], "reason": "found in the files"}""";

        bureau().body(history).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(history.replace("found in the files", " ")).put(path).then()
                .statusCode(422).body("violations.pointer", contains("/reason"));
        bureau().header("If-Match", "\"1\"").body(history).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("tiers.tier", contains("LOOSE", "TIGHT")).body("dissolvedOn", equalTo("2026-01-01"));
        bureau().header("If-Match", "\"2\"").body(history).put(path).then().statusCode(200).header("ETag", "\"2\"");

        assertEquals(List.of("group.founded.v1", "group.changed.v1"),
                Events.of(id, 2).stream().map(Events.Arrived::type).toList());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200)
                .body("items.reason", contains(null, "found in the files"))
                .body("items[1].actor", equalTo("test-edu-bureau"));
    }

    @Test
    void bearsTheNameOfTheDay() {
        var id = County.foundGroup(number).extract().<String>path("id");
        var renaming = """
                {"name": "Second", "validFrom": "2025-09-01", "reason": "new"}""";

        bureau().header("If-Match", "\"1\"").body("""
                {"name": "Group %d", "validFrom": "2024-02-20", "reason": "none"}""".formatted(number))
                .post(path + "/rename").then().statusCode(422)
                .body("violations.code", contains("name.not-after", "name.same"));
        as("group-hq").header("If-Match", "\"1\"").body(renaming).post(path + "/rename").then().statusCode(403);
        bureau().body(renaming).post(path + "/rename").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(renaming).post(path + "/rename").then().statusCode(200)
                .header("ETag", "\"2\"").body("name", equalTo("Second"));

        bureau().queryParam("asOf", "2025-08-31").get(path).then().body("name", equalTo("Group " + number))
                .body("formerNames.until", contains("2025-09-01"));
        bureau().queryParam("asOf", "2025-09-01").get(path).then().body("name", equalTo("Second"));
        var named = "items.find { it.groupCode == '" + groupCode(number) + "' }.name";
        list("2025-08-31", "LOOSE").body(named, equalTo("Group " + number));
        list("2025-09-01", "LOOSE").body(named, equalTo("Second"));
        var told = Events.of(id, 2).get(1);
        assertEquals("group.renamed.v1", told.type());
        assertEquals("Group " + number, told.data().at("/state/formerNames/0/name").textValue());
    }

    @Test
    void correctsAllItsNames() {
        County.foundGroup(number);
        var names = """
                {"name": "Third", "kind": "OTHER", "foundedOn": "2024-02-20", "tiers": [{"tier": "LOOSE",
                 "governance": "AGREEMENT", "validFrom": "2024-02-20", "document": "a", "assumed": false}],
                 "formerNames": [{"name": "Second", "until": "2026-01-01"}, {"name": "First", "until": "2025-01-01"}],
                 "reason": "found in the files"}""";

        bureau().header("If-Match", "\"1\"").body(names).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("formerNames.name", contains("First", "Second"));
        bureau().header("If-Match", "\"2\"").body(names).put(path).then().statusCode(200).header("ETag", "\"2\"");
        bureau().header("If-Match", "\"2\"").body(names.replace("\"Third\"", "\"Second\"")).put(path).then()
                .statusCode(422).body("violations.code", contains("name.same"))
                .body("violations.pointer", contains("/name"));
        bureau().header("If-Match", "\"2\"").body(names.replace("2026-01-01", "2024-02-20")).put(path).then()
                .statusCode(422).body("violations.code", contains("name.outside-life"))
                .body("violations.pointer", contains("/formerNames/0/until"));
        var unsaid = names.replaceFirst("\"formerNames\": \\[.*\\],", "").replace("Third", "3rd");
        bureau().header("If-Match", "\"2\"").body(unsaid).put(path).then().statusCode(200)
                .body("formerNames.name", contains("First", "Second"));
        bureau().header("If-Match", "\"3\"").body(unsaid.replace("\"reason\"", "\"formerNames\": [], \"reason\""))
                .put(path).then().statusCode(200).body("formerNames", empty());
    }

    @Test
    void leavesWhatShallBeToApplications() {
        County.foundGroup(number);
        var ahead = """
                {"name": "Group", "kind": "OTHER", "foundedOn": "2024-02-20", "reason": "why", "tiers": [
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2024-02-20", "validTo": "2190-08-31",
                  "document": "a", "assumed": false},
                 {"tier": "TIGHT", "governance": "TEAM_MANAGEMENT", "validFrom": "2190-09-01", "document": "b",
                  "assumed": false}]}""";

        bureau().header("If-Match", "*").body(ahead).put(path).then().statusCode(422)
                .body("violations.code", contains("tier.ahead")).body("violations.pointer", contains("/tiers/1"));

        County.changeTier(number, "TIGHT", "2190-09-01");
        bureau().header("If-Match", "*").body(ahead).put(path).then().statusCode(200);
    }

    @Test
    void entersAGroupWithItsHistory() {
        bureau().body("""
                {"name": "Old", "kind": "TOWNSHIP", "foundedOn": "2023-09-01", "tiers": [{"tier": "LOOSE",
                 "governance": "AGREEMENT", "validFrom": "2023-09-01", "document": "a", "assumed": false}]}""")
                .put(path).then().statusCode(201).header("ETag", "\"1\"").body("kind", equalTo("TOWNSHIP"));
    }

    @Test
    void namesEverythingThatIsWrongInForm() {
        bureau().body("""
                {"groupCode": "g1", "kind": "CITY", "foundedOn": "2024-13-01", "tier": 1, "governance": null,
                 "document": "", "hq": "x"}""").post("/v1/groups").then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/groupCode", "/name", "/kind", "/foundedOn", "/tier",
                        "/governance", "/document", "/assumed", "/hq"));
    }

    @Test
    void namesEverythingThatTheRulesRefuse() {
        County.foundGroup(number);

        bureau().header("If-Match", "\"1\"").body("""
                {"name": "x", "kind": "OTHER", "foundedOn": "2024-02-20", "tiers": [
                 {"tier": "TIGHT", "governance": "AGREEMENT", "validFrom": "2024-02-20", "validTo": "2025-02-20",
                  "document": "a", "assumed": true},
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2025-02-20", "document": "b",
                  "assumed": true},
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2023-02-20", "validTo": "2023-12-31",
                  "document": "b", "assumed": true}]}""").put(path).then().statusCode(422)
                .body("violations.code", containsInAnyOrder("tier.governance", "period.overlap", "period.outside-life",
                        "reason.required"))
                .body("violations.pointer", containsInAnyOrder("/tiers/0/governance", "/tiers/1", "/tiers/2",
                        "/reason"));

        bureau().get(path).then().header("ETag", equalTo("\"1@" + java.time.LocalDate.now(
                cn.huaiyuan.groupschooling.kit.time.Clocks.ZONE) + "\"")).body("tiers", hasSize(1));
    }

    @Test
    void refusesATierThatDoesNotGoWithItsGovernance() {
        bureau().body(founding(number).replace("LOOSE", "TIGHT")).post("/v1/groups").then().statusCode(422)
                .body("violations.code", contains("tier.governance"));

        bureau().get(path).then().statusCode(404);
    }

    @Test
    void mustNotBeDissolvedUnderAMembership() {
        County.registerUnit(number);
        County.foundGroup(number);
        County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201);

        bureau().header("If-Match", "\"1\"").body("""
                {"name": "x", "kind": "OTHER", "foundedOn": "2024-02-20", "dissolvedOn": "2025-01-01", "tiers": [
                 {"tier": "LOOSE", "governance": "AGREEMENT", "validFrom": "2024-02-20", "validTo": "2024-12-31",
                  "document": "a", "assumed": true}], "reason": "dissolved"}""").put(path).then().statusCode(409)
                .body("code", equalTo("membership-within-group-life"));
    }

    @Test
    void takesACodeOnce() {
        County.foundGroup(number);

        bureau().body(founding(number)).post("/v1/groups").then().statusCode(409).body("code",
                equalTo("group-code-taken")).body("conflictsWith", equalTo(path));
    }

    @Test
    void answersARepeatedFoundingAgain() {
        var key = "found-" + number;
        var first = bureau().header("Idempotency-Key", key).body(founding(number)).post("/v1/groups").then()
                .statusCode(201).extract().<String>path("id");

        bureau().header("Idempotency-Key", key).body(founding(number)).post("/v1/groups").then().statusCode(201)
                .header("Idempotency-Replayed", "true").header("ETag", "\"1\"").body("id", equalTo(first));
        bureau().header("Idempotency-Key", key).body(founding(number()))
                .post("/v1/groups").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));

        assertEquals(1, Events.of(first, 1).size());
    }

    private static io.restassured.response.ValidatableResponse list(String asOf, String tier) {
        return bureau().queryParam("asOf", asOf).queryParam("tier", tier).queryParam("sort", "-groupCode")
                .queryParam("limit", 500).get("/v1/groups")
                .then().statusCode(200);
    }
}
