package cn.huaiyuan.groupschooling.group.digital;

import static cn.huaiyuan.groupschooling.group.County.admit;
import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.asHeadquarters;
import static cn.huaiyuan.groupschooling.group.County.asMember;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.groupCode;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
class DigitalResourceTest {
    private static final String FINDINGS = """
            {"findings": [{"field": "GOVERNANCE", "text": "one platform"},
             {"field": "TEACHING", "text": "shared lessons", "maturity": %d, "evidence": "minutes"}] %s}""";
    private static final String VOIDING = "{\"reason\": \"wrong year\"}";
    private final int own = number();
    private final int foreign = number();
    private final String path = "/v1/units/" + unitCode(own) + "/digital-records/2024-2025";

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
        var id = bureau().body(FINDINGS.formatted(1, "")).put(path).then().statusCode(201).header("ETag", "\"1\"")
                .body("findings.field", contains("TEACHING", "GOVERNANCE"))
                .body("findings.maturity", contains(1, null)).extract().<String>path("id");

        bureau().body(FINDINGS.formatted(2, "")).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(FINDINGS.formatted(2, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"1\"").body(FINDINGS.formatted(2, ", \"reason\": \"visited\"")).put(path).then()
                .statusCode(200).header("ETag", "\"2\"").body("findings[0].maturity", equalTo(2));
        bureau().header("If-Match", "\"2\"").body(FINDINGS.formatted(2, "")).put(path).then().statusCode(200)
                .header("ETag", "\"2\"");

        var events = Events.of(id, 2);
        assertEquals(List.of("digital-record.recorded.v1", "digital-record.recorded.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(1, events.get(1).data().at("/previous/findings/0/maturity").intValue());
    }

    @Test
    void namesEverythingThatIsWrong() {
        bureau().body("{\"findings\": [{\"field\": \"SPORT\", \"text\": \"\", \"maturity\": 4}, {\"maturity\": -1}]}")
                .put(path).then().statusCode(400).body("violations.pointer",
                        containsInAnyOrder("/findings/0/field", "/findings/0/text", "/findings/0/maturity",
                                "/findings/1/field", "/findings/1/text", "/findings/1/maturity"));
        bureau().body("{\"findings\": []}").put(path).then().statusCode(400);
        bureau().body(FINDINGS.formatted(1, "").replace("GOVERNANCE", "TEACHING"))
                .put(path.replace("2024-2025", "1998-1999")).then().statusCode(422)
                .body("violations.code", containsInAnyOrder("digital.unit-closed", "digital.field-twice"));
        bureau().body(FINDINGS.formatted(1, "")).put(path.replace("2024-2025", "2024")).then().statusCode(400);
        bureau().get(path).then().statusCode(404);
    }

    @Test
    void headquartersAndMembersWriteForThemselves() {
        var other = "/v1/units/" + unitCode(foreign) + "/digital-records/2024-2025";

        asMember(unitCode(own)).body(FINDINGS.formatted(1, "")).put(path).then().statusCode(201);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(FINDINGS.formatted(2, ", \"reason\": \"x\""))
                .put(path).then().statusCode(200);
        asMember(unitCode(own)).body(FINDINGS.formatted(1, "")).put(other).then().statusCode(404);
        asHeadquarters(groupCode(own)).body(FINDINGS.formatted(1, "")).put(other).then().statusCode(404);
        as("reader").body(FINDINGS.formatted(1, "")).put(other).then().statusCode(403);
    }

    @Test
    void listsOverUnitsAndYears() {
        bureau().body(FINDINGS.formatted(1, "")).put(path).then().statusCode(201);
        bureau().body(FINDINGS.formatted(2, "")).put(path.replace("2024-2025", "2023-2024")).then().statusCode(201);
        bureau().body(FINDINGS.formatted(3, "")).put("/v1/units/" + unitCode(foreign) + "/digital-records/2024-2025")
                .then().statusCode(201);

        bureau().get("/v1/units/" + unitCode(own) + "/digital-records").then().statusCode(200)
                .body("items.schoolYear", contains("2023-2024", "2024-2025"));
        bureau().queryParam("group", groupCode(own)).queryParam("schoolYear", "2024-2025").get("/v1/digital-records")
                .then().statusCode(200).body("items.unitCode", contains(unitCode(own)));
        bureau().queryParam("group", groupCode(own)).queryParam("asOf", "2024-02-19").get("/v1/digital-records").then()
                .statusCode(200).body("items", empty());
        asMember(unitCode(foreign)).get("/v1/digital-records").then().statusCode(200).body("items.unitCode",
                contains(unitCode(foreign)));
        asMember(unitCode(own)).get("/v1/units/" + unitCode(foreign) + "/digital-records").then().statusCode(404);
        bureau().queryParam("schoolYear", "x").get("/v1/digital-records").then().statusCode(400);
    }

    @Test
    void voidsARecordAndRecordsItAnew() {
        var id = bureau().body(FINDINGS.formatted(1, "")).put(path).then().statusCode(201).extract()
                .<String>path("id");

        bureau().body(VOIDING).post(path + "/void").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("VOIDED")).body("voidedBecause", equalTo("wrong year"));
        bureau().header("If-Match", "\"2\"").body(VOIDING).post(path + "/void").then().statusCode(409).body("code",
                equalTo("digital-record-voided"));
        bureau().get(path).then().statusCode(200).body("status", equalTo("VOIDED"));

        bureau().header("If-Match", "\"2\"").body(FINDINGS.formatted(1, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"2\"").body(FINDINGS.formatted(1, ", \"reason\": \"right\"")).put(path).then()
                .statusCode(200).body("id", equalTo(id)).body("status", equalTo("ACTIVE"));

        assertEquals(List.of("digital-record.recorded.v1", "digital-record.voided.v1", "digital-record.recorded.v1"),
                Events.of(id, 3).stream().map(Events.Arrived::type).toList());
    }

    @Test
    void isVoidedByItsWritersAndListedOnRequest() {
        var year = path.replace("2024-2025", "2023-2024");
        for (var record : List.of(path, year)) {
            bureau().body(FINDINGS.formatted(1, "")).put(record).then().statusCode(201);
        }

        asMember(unitCode(foreign)).header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then()
                .statusCode(404);
        as("reader").header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(403);
        asMember(unitCode(own)).header("If-Match", "\"1\"").body(VOIDING).post(path + "/void").then().statusCode(200);
        for (var list : List.of("/v1/units/" + unitCode(own) + "/digital-records",
                "/v1/digital-records?group=" + groupCode(own))) {
            bureau().get(list).then().statusCode(200).body("items.schoolYear", contains("2023-2024"));
            bureau().queryParam("history", true).get(list).then().statusCode(200).body("items.status",
                    contains("ACTIVE", "VOIDED"));
        }
        bureau().header("If-Match", "*").body(VOIDING).post(path.replace("2024-2025", "2022-2023") + "/void").then()
                .statusCode(404);
    }
}
