package cn.huaiyuan.groupschooling.group.school;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.schoolCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class SchoolResourceTest {
    private final int number = number();
    private final String path = "/v1/schools/" + schoolCode(number);

    @Test
    void registersASchool() {
        County.registerSchool(number).header("ETag", "\"1\"").body("schoolCode", equalTo(schoolCode(number)))
                .body("closedOn", nullValue());

        bureau().get(path).then().statusCode(200).header("ETag", startsWith("\"1@")).body("name",
                equalTo("School " + number));
    }

    @Test
    void changesWhatTheCallerHasRead() {
        County.registerSchool(number);
        var renamed = """
                {"name": "新名", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "renamed"}""";

        bureau().body(renamed).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(renamed).put(path).then().statusCode(412);
        bureau().header("If-Match", "\"1\"").body(renamed).put(path).then().statusCode(200).header("ETag", "\"2\"")
                .body("name", equalTo("新名"));
        var read = bureau().queryParam("asOf", "2026-09-01").get(path).then().header("ETag", "\"2@2026-09-01\"");
        bureau().header("If-None-Match", read.extract().header("ETag")).queryParam("asOf", "2026-09-01").get(path)
                .then().statusCode(304);
    }

    @Test
    void saysTheSameWhereNothingChanges() {
        var id = County.registerSchool(number).extract().<String>path("id");
        var same = """
                {"name": "School %d", "ownership": "PUBLIC", "openedOn": "2000-09-01"}""".formatted(number);

        bureau().header("If-Match", "\"1\"").body(same).put(path).then().statusCode(200).header("ETag", "\"1\"");

        assertEquals(1, Events.of(id, 1).size());
    }

    @Test
    void publishesStateBeforeAndAfter() {
        var id = County.registerSchool(number).extract().<String>path("id");
        bureau().header("If-Match", "\"1\"")
                .body("""
                        {"name": "School", "ownership": "PRIVATE", "openedOn": "2000-09-01", "closedOn": "2020-09-01", "reason": "closed"}""")
                .put(path).then()
                .statusCode(200);

        var events = Events.of(id, 2);
        var changed = events.get(1);

        assertEquals(List.of("school.registered.v1", "school.changed.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals("/group-service", changed.header("ce_source"));
        assertEquals(id, changed.header("ce_subject"));
        assertEquals("1.0", changed.header("ce_specversion"));
        assertEquals(2, changed.data().get("version").intValue());
        assertEquals("2020-09-01", changed.data().at("/state/closedOn").textValue());
        assertEquals("PUBLIC", changed.data().at("/previous/ownership").textValue());
    }

    @Test
    void namesEverythingThatIsWrongInForm() {
        bureau().body("""
                {"name": " ", "ownership": "STATE", "kind": "x", "openedOn": "1899-12-31", "closedOn": 5,
                 "formerNames": [{"name": "", "until": "x"}, 3], "legalPersons": [{}], "colour": "red"}""").put(path)
                .then().statusCode(400)
                .contentType("application/problem+json").body("violations.pointer", containsInAnyOrder("/name",
                        "/ownership", "/kind", "/openedOn", "/closedOn", "/formerNames/0/name", "/formerNames/0/until",
                        "/formerNames/1", "/legalPersons/0/legalPersonCode", "/legalPersons/0/validFrom", "/colour"));

        bureau().get(path).then().statusCode(404);
    }

    @Test
    void namesEverythingThatTheRulesRefuse() {
        bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "closedOn": "2000-09-01",
                 "legalPersons": [{"legalPersonCode": "no", "validFrom": "2000-09-01"}]}""")
                .put("/v1/schools/2033000001").then().statusCode(422)
                .body("violations.code", containsInAnyOrder("school.code", "life.order", "legal-person.unknown"));
    }

    @Test
    void isOfAnotherProvinceOnlyWhereSomebodySaysWhy() {
        var elsewhere = "/v1/schools/2133%06d".formatted(number);
        var body = """
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01" %s}""";

        bureau().body(body.formatted("")).put(elsewhere).then().statusCode(422).body("violations.code",
                contains("school.province"));
        bureau().body(body.formatted(", \"codeOverride\": \"on the border\"")).put(elsewhere).then().statusCode(201)
                .body("codeOverride", equalTo("on the border"));
        bureau().get(elsewhere).then().body("codeOverride", equalTo("on the border"));
    }

    @Test
    void mustNotCloseBeforeItsUnits() {
        County.registerUnit(number);

        bureau().header("If-Match", "\"1\"").body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01", "closedOn": "2020-09-01",
                 "reason": "closed"}""").put(path).then().statusCode(409)
                .body("code", equalTo("unit-within-school-life"));
    }

    @Test
    void listsByDayAndOwnership() {
        County.registerSchool(number);

        bureau().queryParam("sort", "-schoolCode").queryParam("limit", 500).get("/v1/schools").then().statusCode(200)
                .body("items.schoolCode", hasItem(schoolCode(number)));
        bureau().queryParam("sort", "-schoolCode").queryParam("limit", 500).queryParam("asOf", "2000-08-31")
                .get("/v1/schools").then().statusCode(200)
                .body("items.schoolCode", not(hasItem(schoolCode(number))));
        bureau().queryParam("sort", "-schoolCode").queryParam("limit", 500).queryParam("ownership", "PRIVATE")
                .get("/v1/schools").then().statusCode(200)
                .body("items.schoolCode", not(hasItem(schoolCode(number))));
        bureau().queryParam("ownership", "STATE").queryParam("asof", "2000-08-31").get("/v1/schools").then()
                .statusCode(400).body("violations.parameter", containsInAnyOrder("ownership", "asof"));
    }

    @Test
    void bearsItsNameOfTheDay() {
        var id = County.registerSchool(number).extract().<String>path("id");
        var renaming = """
                {"name": "%s", "validFrom": "%s", "reason": "approved"}""";

        bureau().header("If-Match", "\"1\"").body(renaming.formatted("Second", "2010-09-01")).post(path + "/rename")
                .then().statusCode(200).header("ETag", "\"2\"").body("name", equalTo("Second"));
        bureau().header("If-Match", "\"2\"").body(renaming.formatted("Third", "2010-09-01")).post(path + "/rename")
                .then().statusCode(422).body("violations.code", contains("name.not-after"));
        bureau().header("If-Match", "\"2\"").body(renaming.formatted("Third", "2020-09-01")).post(path + "/rename")
                .then().statusCode(200).body("formerNames.name", contains("School " + number, "Second"));

        bureau().queryParam("asOf", "2010-08-31").get(path).then().body("name", equalTo("School " + number));
        bureau().queryParam("asOf", "2010-09-01").get(path).then().body("name", equalTo("Second"));
        bureau().queryParam("asOf", "2020-09-01").get(path).then().body("name", equalTo("Third"));
        var renamed = Events.of(id, 3).get(1);
        assertEquals("school.renamed.v1", renamed.type());
        assertEquals("2010-09-01", renamed.data().at("/state/formerNames/0/until").textValue());
    }

    @Test
    void isWhatItWasOnTheDay() {
        var id = County.registerSchool(number).extract().<String>path("id");
        var command = """
                {%s, "validFrom": "%s", "reason": "approved"}""";
        reclassify(command.formatted("\"ownership\": \"PRIVATE\"", "2010-09-01")).then().statusCode(200)
                .body("ownership", equalTo("PRIVATE"));
        reclassify(command.formatted("\"kind\": \"TOWNSHIP_CENTRAL_SCHOOL\", \"ownership\": \"PUBLIC\"",
                "2099-09-01")).then().statusCode(200).header("ETag", "\"3\"").body("ownership", equalTo("PRIVATE"))
                .body("kind", equalTo("SCHOOL"));

        assertEquals("SCHOOL PUBLIC", on("2010-08-31"));
        assertEquals("SCHOOL PRIVATE", on("2010-09-01"));
        assertEquals("SCHOOL PRIVATE", on("2099-08-31"));
        assertEquals("TOWNSHIP_CENTRAL_SCHOOL PUBLIC", on("2099-09-01"));
        assertTrue(isListed("2010-08-31", "ownership", "PUBLIC"));
        assertFalse(isListed("2010-08-31", "ownership", "PRIVATE"));
        assertTrue(isListed(null, "ownership", "PRIVATE"));
        assertFalse(isListed(null, "kind", "TOWNSHIP_CENTRAL_SCHOOL"));
        assertTrue(isListed("2099-09-01", "kind", "TOWNSHIP_CENTRAL_SCHOOL"));
        assertFalse(isListed("2099-09-01", "ownership", "PRIVATE"));
        var events = Events.of(id, 3);
        assertEquals("school.reclassified.v1", events.get(2).type());
        assertEquals(2, events.get(2).data().at("/state/formerClassifications").size());
        assertEquals("2010-09-01", events.get(1).data().at("/state/formerClassifications/0/until").textValue());
    }

    @Test
    void isNoLongerToBecomeWhatItDoesNotLiveToBe() {
        County.registerSchool(number);
        reclassify("{\"ownership\": \"PRIVATE\", \"validFrom\": \"2021-09-01\", \"reason\": \"approved\"}").then()
                .statusCode(200);

        bureau().header("If-Match", "*").body("""
                {"on": "2020-09-01", "document": "d", "reason": "closed"}""").post(path + "/close").then()
                .statusCode(200).body("ownership", equalTo("PUBLIC")).body("formerClassifications", empty());
    }

    /** What is not said of former names and classifications stays; {@code []} says that there are none. */
    @Test
    void takesItsWholeHistory() {
        bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "2000-09-01",
                 "formerNames": [{"name": "w", "until": "2020-09-01"}], "formerClassifications": [
                 {"kind": "SCHOOL", "ownership": "PRIVATE", "until": "2025-09-01"},
                 {"kind": "TOWNSHIP_CENTRAL_SCHOOL", "ownership": "PUBLIC", "until": "2010-09-01"}]}""").put(path)
                .then().statusCode(201).body("formerClassifications.until", contains("2010-09-01", "2025-09-01"));
        assertEquals("TOWNSHIP_CENTRAL_SCHOOL PUBLIC", on("2005-09-01"));
        assertEquals("SCHOOL PRIVATE", on("2025-08-31"));
        assertEquals("SCHOOL PUBLIC", on("2025-09-01"));

        bureau().header("If-Match", "\"1\"").body("""
                {"name": "y", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "misspelt"}""").put(path)
                .then().statusCode(200).body("formerNames.name", contains("w"))
                .body("formerClassifications.until", contains("2010-09-01", "2025-09-01"));
        bureau().header("If-Match", "\"2\"").body("""
                {"name": "y", "ownership": "PUBLIC", "openedOn": "2000-09-01", "formerNames": [],
                 "formerClassifications": [], "reason": "never private"}""").put(path)
                .then().statusCode(200).body("formerNames", empty()).body("formerClassifications", empty());
    }

    @Test
    void keepsTheKindThatIsNotSaid() {
        County.registerSchool(number);
        reclassify("{\"kind\": \"TOWNSHIP_CENTRAL_SCHOOL\", \"validFrom\": \"2010-09-01\", \"reason\": \"why\"}").then()
                .statusCode(200);

        bureau().header("If-Match", "*").body("""
                {"name": "y", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "misspelt"}""").put(path)
                .then().statusCode(200).body("kind", equalTo("TOWNSHIP_CENTRAL_SCHOOL"));
    }

    /** What is read shows today's name and ownership, while an entry is asked for the last ones. */
    @Test
    void isNotWrittenBackAsItIsReadWhileSomethingIsToCome() {
        County.registerSchool(number);
        reclassify("{\"ownership\": \"PRIVATE\", \"validFrom\": \"2190-09-01\", \"reason\": \"approved\"}").then()
                .statusCode(200);
        bureau().header("If-Match", "*").body("{\"name\": \"New\", \"validFrom\": \"2190-09-01\", \"reason\": \"why\"}")
                .post(path + "/rename").then().statusCode(200);
        var read = """
                {"name": "%s", "kind": "SCHOOL", "ownership": "%s", "openedOn": "2000-09-01", "reason": "found",
                 "formerNames": [{"name": "School %d", "until": "2190-09-01"}], "formerClassifications": [
                  {"kind": "SCHOOL", "ownership": "PUBLIC", "until": "2190-09-01"}]}""";

        bureau().header("If-Match", "*").body(read.formatted("School " + number, "PUBLIC", number)).put(path).then()
                .statusCode(422).body("violations.code", contains("name.same", "classification.same"))
                .body("violations.pointer", contains("/name", "/ownership"));
        bureau().header("If-Match", "*").body("""
                {"name": "Newer", "ownership": "PUBLIC", "openedOn": "2000-09-01", "reason": "found"}""").put(path)
                .then().statusCode(422).body("violations.code", contains("classification.same"));
        bureau().header("If-Match", "*").body(read.formatted("Newer", "PRIVATE", number)).put(path).then()
                .statusCode(200).body("ownership", equalTo("PUBLIC"));
        assertEquals("SCHOOL PRIVATE", on("2190-09-01"));
    }

    @Test
    void refusesWhatIsNoReclassification() {
        County.registerSchool(number);
        bureau().body("{}").post(path + "/reclassify").then().statusCode(400).body("violations.pointer",
                containsInAnyOrder("/validFrom", "/reason"));
        bureau().body("{\"validFrom\": \"2010-09-01\", \"reason\": \"why\"}").post(path + "/reclassify").then()
                .statusCode(428);
        reclassify("{\"validFrom\": \"2000-09-01\", \"reason\": \"why\"}").then().statusCode(422).body(
                "violations.code", containsInAnyOrder("classification.not-after", "classification.same"));
    }

    private Response reclassify(String body) {
        return bureau().header("If-Match", "*").body(body).post(path + "/reclassify");
    }

    private String on(String day) {
        var school = bureau().queryParam("asOf", day).get(path).then().statusCode(200).extract().jsonPath();
        return school.getString("kind") + " " + school.getString("ownership");
    }

    private boolean isListed(String day, String filter, String value) {
        var list = bureau().queryParam("sort", "-schoolCode").queryParam("limit", 500).queryParam(filter, value);
        return (day == null ? list : list.queryParam("asOf", day)).get("/v1/schools").then().statusCode(200).extract()
                .<List<String>>path("items.schoolCode").contains(schoolCode(number));
    }

    @Test
    void hasItsLegalPersonOfTheDay() {
        var first = County.registerLegalPerson();
        var second = County.registerLegalPerson();
        bureau().body("""
                {"name": "x", "kind": "TOWNSHIP_CENTRAL_SCHOOL", "ownership": "PUBLIC", "openedOn": "2000-09-01",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "2010-09-01"},
                                  {"legalPersonCode": "%s", "validFrom": "2001-09-01", "validTo": "2010-08-31"}]}"""
                .formatted(second, first)).put(path).then().statusCode(201)
                .body("legalPersonCode", equalTo(second)).body("legalPersons.legalPersonCode", contains(first, second));

        bureau().queryParam("asOf", "2010-08-31").get(path).then().body("legalPersonCode", equalTo(first));
        bureau().queryParam("asOf", "2000-09-01").get(path).then().body("legalPersonCode", nullValue());
        bureau().queryParam("kind", "TOWNSHIP_CENTRAL_SCHOOL").queryParam("sort", "-schoolCode")
                .queryParam("limit", 500).get("/v1/schools").then()
                .body("items.schoolCode", hasItem(schoolCode(number)));
    }

    @Test
    void hasALegalPersonOnlyWhileThatExists() {
        var person = County.registerLegalPerson();

        bureau().body("""
                {"name": "x", "ownership": "PUBLIC", "openedOn": "1950-09-01",
                 "legalPersons": [{"legalPersonCode": "%s", "validFrom": "1950-09-01"}]}""".formatted(person)).put(path)
                .then().statusCode(409).body("code", equalTo("school-legal-person-within-its-life"));
        bureau().get(path).then().statusCode(404);
    }

    @Test
    void isForTheEducationBureauToWrite() {
        County.as("reader").body("{}").put(path).then().statusCode(403);
        County.as("group-hq").body("{}").put(path).then().statusCode(403);
    }
}
