package cn.huaiyuan.groupschooling.group.census;

import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
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
import cn.huaiyuan.groupschooling.group.period.SchoolYear;
import cn.huaiyuan.groupschooling.kit.time.Clocks;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CensusResourceTest {
    private static final int THIS_YEAR = SchoolYear.of(LocalDate.now(Clocks.ZONE)).start();
    /** Its freeze is still to come, whatever today is. */
    private static final String NEXT = new SchoolYear(THIS_YEAR + 1).toString();
    /** Frozen for long. */
    private static final String LAST = new SchoolYear(THIS_YEAR - 1).toString();
    private static final String COUNT = "{\"students\": %d, \"classes\": 38%s}";
    private static final String WHY = ", \"reason\": \"counted twice\"";
    private static final String VOIDING = "{\"reason\": \"wrong unit\"}";
    private static final String GROUND = ", \"document\": \"inspection 7\"";

    private final int number = number();
    private final String path = "/v1/units/" + unitCode(number) + "/censuses";

    @Test
    void recordsAndCorrects() {
        County.registerUnit(number);
        var id = bureau().body(COUNT.formatted(2459, "")).put(path + "/" + NEXT).then().statusCode(201)
                .header("ETag", "\"1\"").body("unitCode", equalTo(unitCode(number))).body("afterFreeze", equalTo(false))
                .body("countedOn", equalTo(THIS_YEAR + 1 + "-09-01"))
                .body("frozenAfter", equalTo(THIS_YEAR + 1 + "-10-31")).extract().<String>path("id");
        var correction = COUNT.formatted(2461, WHY);

        bureau().body(correction).put(path + "/" + NEXT).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(COUNT.formatted(2461, "")).put(path + "/" + NEXT).then()
                .statusCode(422).body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"1\"").body(correction).put(path + "/" + NEXT).then().statusCode(200)
                .header("ETag", "\"2\"").body("students", equalTo(2461));

        var events = Events.of(id, 2);
        assertEquals(List.of("census.recorded.v1", "census.recorded.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(2459, events.get(1).data().at("/previous/students").intValue());
        assertEquals(2461, events.get(1).data().at("/state/students").intValue());
        assertEquals(false, events.get(1).data().at("/state/afterFreeze").booleanValue());
    }

    @Test
    void saysWhyAndOnWhatGroundItChangesWhatIsFrozen() {
        County.registerUnit(number);
        var census = path + "/" + LAST;

        bureau().body(COUNT.formatted(1, "")).put(census).then().statusCode(422)
                .body("violations.pointer", contains("/reason", "/document"))
                .body("violations.code", contains("census.frozen", "census.frozen"));
        var id = bureau().body(COUNT.formatted(1, WHY + GROUND)).put(census).then().statusCode(201)
                .body("afterFreeze", equalTo(true)).body("document", equalTo("inspection 7")).extract()
                .<String>path("id");
        bureau().header("If-Match", "\"1\"").body(COUNT.formatted(2, WHY)).put(census).then().statusCode(422)
                .body("violations.pointer", contains("/document"));
        bureau().header("If-Match", "\"1\"").body(COUNT.formatted(2, WHY + GROUND)).put(census).then()
                .statusCode(200).body("students", equalTo(2));

        var corrected = Events.of(id, 2).get(1).data();
        assertEquals(true, corrected.at("/state/afterFreeze").booleanValue());
        assertEquals("inspection 7", corrected.at("/state/document").textValue());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200)
                .body("items.after.students", contains(1, 2)).body("items.before.students", contains(1))
                .body("items.reason", contains("counted twice", "counted twice"));
    }

    @Test
    void voidsWhatWasWrongAndRecordsItAnew() {
        County.registerUnit(number);
        var census = path + "/" + NEXT;
        var id = bureau().body(COUNT.formatted(2459, WHY)).put(census).then().statusCode(201).extract()
                .<String>path("id");

        bureau().body(VOIDING).post(census + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body("{}").post(census + "/void").then().statusCode(400)
                .body("violations.pointer", contains("/reason"));
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(census + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED")).body("students", equalTo(2459))
                .body("afterFreeze", equalTo(false)).body("document", nullValue());
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(census + "/void").then().statusCode(409)
                .body("code", equalTo("census-voided"));
        bureau().get(census).then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("VOIDED"));

        bureau().body(COUNT.formatted(2459, WHY)).put(census).then().statusCode(428);
        bureau().header("If-Match", "\"2\"").body(COUNT.formatted(2459, "")).put(census).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"2\"").body(COUNT.formatted(2459, WHY)).put(census).then().statusCode(200)
                .header("ETag", "\"3\"").body("id", equalTo(id)).body("status", equalTo("ACTIVE"));

        var events = Events.of(id, 3);
        assertEquals(List.of("census.recorded.v1", "census.voided.v1", "census.recorded.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(List.of("ACTIVE", "VOIDED", "ACTIVE"),
                events.stream().map(event -> event.data().at("/state/status").textValue()).toList());
        assertEquals("ACTIVE", events.get(1).data().at("/previous/status").textValue());
        assertEquals("VOIDED", events.get(2).data().at("/previous/status").textValue());
        bureau().queryParam("aggregate", id).get("/v1/audit").then().statusCode(200).body("items.reason",
                contains("counted twice", "wrong unit", "counted twice"));
    }

    @Test
    void saysOnWhatGroundItVoidsWhatIsFrozen() {
        County.registerUnit(number);
        var census = path + "/" + LAST;
        record(census);

        bureau().header("If-Match", "\"1\"").body(VOIDING).post(census + "/void").then().statusCode(422)
                .body("violations.pointer", contains("/document")).body("violations.code", contains("census.frozen"));
        bureau().header("If-Match", "\"1\"").body(VOIDING.replace("}", ", \"document\": \"inspection 8\"}"))
                .post(census + "/void").then().statusCode(200).body("status", equalTo("VOIDED"))
                .body("afterFreeze", equalTo(true)).body("document", equalTo("inspection 8"));
        bureau().header("If-Match", "\"2\"").body(COUNT.formatted(1, WHY)).put(census).then().statusCode(422)
                .body("violations.pointer", contains("/document"));
        bureau().header("If-Match", "\"2\"").body(COUNT.formatted(1, WHY + GROUND)).put(census).then()
                .statusCode(200).body("status", equalTo("ACTIVE")).body("document", equalTo("inspection 7"));
    }

    @Test
    void voidsOnlyWhatThereIsAndForTheBureau() {
        County.registerUnit(number);
        record(path + "/2024-2025");

        bureau().header("If-Match", "*").body(VOIDING).post(path + "/2025-2026/void").then().statusCode(404);
        asMember(unitCode(number)).header("If-Match", "*").body(VOIDING).post(path + "/2024-2025/void").then()
                .statusCode(403);
    }

    @Test
    void listsVoidedOnesWhereTheyAreAskedFor() {
        County.registerUnit(number);
        record(path + "/2024-2025");
        record(path + "/2025-2026");
        bureau().header("If-Match", "\"1\"").body(VOIDING.replace("}", ", \"document\": \"inspection 8\"}"))
                .post(path + "/2024-2025/void").then().statusCode(200);
        var school = County.schoolCode(number);

        bureau().get(path).then().statusCode(200).body("items.schoolYear", contains("2025-2026"));
        bureau().queryParam("history", true).get(path).then().statusCode(200).body("items.status",
                contains("VOIDED", "ACTIVE"));
        list("school", school).body("items.schoolYear", contains("2025-2026"));
        list("school", school, "history", "true").body("items.status", contains("VOIDED", "ACTIVE"));
    }

    @Test
    void saysWhenItIsFrozen() {
        bureau().get("/v1/parameters").then().statusCode(200)
                .body("find { it.name == 'school_year' }.values.'school_year.freeze'", equalTo("10-31"))
                .body("find { it.name == 'school_year' }.assumed", equalTo(true));
    }

    @Test
    void listsTheYearsOfAUnit() {
        County.registerUnit(number);
        List.of("2024-2025", "2022-2023", "2023-2024").forEach(year -> record(path + "/" + year));

        var cursor = bureau().queryParam("limit", 2).get(path).then().statusCode(200)
                .body("items.schoolYear", contains("2022-2023", "2023-2024")).extract().<String>path("nextCursor");

        bureau().queryParam("limit", 2).queryParam("cursor", cursor).get(path).then().statusCode(200)
                .body("items.schoolYear", contains("2024-2025")).body("nextCursor", nullValue());
        bureau().queryParam("sort", "-schoolYear").queryParam("limit", 1).get(path).then().statusCode(200)
                .body("items.schoolYear", contains("2024-2025"));
    }

    @Test
    void listsTheCounty() {
        County.registerUnit(number);
        County.foundGroup(number);
        County.admit(number, number, "HQ", true, "2024-02-20", "2025-08-31").statusCode(201);
        record(path + "/2024-2025");
        record(path + "/2025-2026");
        var school = County.schoolCode(number);

        list("school", school).body("items.schoolYear", contains("2024-2025", "2025-2026"))
                .body("items.unitCode", contains(unitCode(number), unitCode(number)));
        list("school", school, "schoolYear", "2025-2026").body("items.schoolYear", contains("2025-2026"));
        list("school", school, "stage", "PRIMARY").body("items", hasSize(2));
        list("school", school, "stage", "JUNIOR").body("items", empty());
        list("group", County.groupCode(number), "asOf", "2025-08-31").body("items", hasSize(2));
        list("group", County.groupCode(number), "asOf", "2025-09-01").body("items", empty());
        bureau().queryParam("schoolYear", "2025").get("/v1/censuses").then().statusCode(400)
                .body("violations.parameter", contains("schoolYear"));
    }

    @Test
    void listsWhatAHeadquartersReaches() {
        County.registerUnit(number);
        County.foundGroup(number);
        County.admit(number, number, "HQ", true, "2024-02-20", null).statusCode(201);
        record(path + "/2024-2025");
        var other = number();
        County.registerUnit(other);
        record("/v1/units/" + unitCode(other) + "/censuses/2024-2025");

        asHeadquarters(County.groupCode(number)).get("/v1/censuses").then().statusCode(200).body("items.unitCode",
                contains(unitCode(number)));
        asMember(unitCode(other)).get("/v1/censuses").then().statusCode(200).body("items.unitCode",
                contains(unitCode(other)));
    }

    @Test
    void namesEverythingThatIsWrong() {
        County.registerUnit(number);

        bureau().body("{\"students\": -1, \"classes\": 401, \"teachers\": 3}").put(path + "/2025-2026").then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/students", "/classes", "/teachers"));
        bureau().body("{\"students\": 5.5, \"classes\": \"1\"}").put(path + "/2025-2026").then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/students", "/classes"));
        bureau().body("{\"students\": 1, \"classes\": 0" + WHY + GROUND + "}")
                .put(path + "/1989-1990").then().statusCode(422).body(
                        "violations.code",
                        containsInAnyOrder("school-year.range", "census.unit-closed", "census.classes"));
        bureau().body("{\"students\": 1, \"classes\": 1}").put(path + "/2025-2027").then().statusCode(400)
                .body("violations.parameter", contains("schoolYear"));
        bureau().get(path + "/2025-2026").then().statusCode(404);
    }

    @Test
    void belongsToAUnit() {
        bureau().body("{\"students\": 1, \"classes\": 1}").put(path + "/2025-2026").then().statusCode(404);
        bureau().get(path).then().statusCode(404);
    }

    private static void record(String census) {
        bureau().body(COUNT.formatted(1, WHY + GROUND)).put(census).then().statusCode(201);
    }

    private static ValidatableResponse list(String... filters) {
        var list = bureau();
        for (int i = 0; i < filters.length; i += 2) {
            list.queryParam(filters[i], filters[i + 1]);
        }
        return list.get("/v1/censuses").then().statusCode(200);
    }
}
