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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
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
class PracticeResourceTest {
    private static final List<String> SIX = List.of("AFTER_SCHOOL_SERVICE", "CURRICULUM", "DAILY_SCHEDULE",
            "JOINT_LESSON_PREP", "MORAL_EDUCATION", "RESEARCH_ACTIVITY");
    private final int own = number();
    private final int foreign = number();
    private final String path = "/v1/units/" + unitCode(own) + "/practices/2024-2025-1";

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
                .body("unitCode", equalTo(unitCode(own))).extract().<String>path("id");

        bureau().body(marks(6, "")).put(path).then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body(marks(6, "")).put(path).then().statusCode(422)
                .body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"1\"").body(marks(6, ", \"reason\": \"found the plan\"")).put(path).then()
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
    void asksForWhatTheCatalogueHoldsInTheSemester() {
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
                .put("/v1/units/" + unitCode(member) + "/practices/2010-2011-1").then().statusCode(201);
    }

    @Test
    void isOfMembersInSemestersThatHaveBegun() {
        var alone = number();
        County.registerUnit(alone);

        bureau().body(marks(0, "")).put("/v1/units/" + unitCode(alone) + "/practices/2024-2025-1").then()
                .statusCode(422).body("violations.code", contains("practice.no-member"));
        bureau().body(marks(0, "")).put(path.replace("2024-2025-1", "2150-2151-2")).then().statusCode(422)
                .body("violations.code", hasItem("semester.future"));
        bureau().body(marks(0, "")).put(path.replace("2024-2025-1", "2024-2025-3")).then().statusCode(400)
                .body("violations.parameter", contains("semester"));
        bureau().body(marks(0, "")).put("/v1/units/" + unitCode(number()) + "/practices/2024-2025-1").then()
                .statusCode(404);
        bureau().get(path).then().statusCode(404);
    }

    @Test
    void headquartersAndMembersWriteForThemselves() {
        var other = "/v1/units/" + unitCode(foreign) + "/practices/2024-2025-1";

        asMember(unitCode(own)).body(marks(1, "")).put(path).then().statusCode(201);
        asHeadquarters(groupCode(own)).header("If-Match", "\"1\"").body(marks(2, ", \"reason\": \"x\"")).put(path)
                .then().statusCode(200);
        asMember(unitCode(own)).body(marks(1, "")).put(other).then().statusCode(404);
        asHeadquarters(groupCode(own)).body(marks(1, "")).put(other).then().statusCode(404);
        for (var role : List.of("hr-bureau", "finance-bureau", "reader", "system")) {
            as(role).body(marks(1, "")).put(other).then().statusCode(403);
        }
    }

    @Test
    void listsOverUnitsAndSemesters() {
        bureau().body(marks(1, "")).put(path).then().statusCode(201);
        bureau().body(marks(2, "")).put(path.replace("2024-2025-1", "2024-2025-2")).then().statusCode(201);
        bureau().body(marks(3, "")).put("/v1/units/" + unitCode(foreign) + "/practices/2024-2025-1").then()
                .statusCode(201);

        bureau().get("/v1/units/" + unitCode(own) + "/practices").then().statusCode(200).body("items.semester",
                contains("2024-2025-1", "2024-2025-2"));
        bureau().queryParam("semester", "2024-2025-1").queryParam("limit", 500).get("/v1/practices").then()
                .statusCode(200).body("items.unitCode", hasItems(unitCode(own), unitCode(foreign)));
        bureau().queryParam("group", groupCode(own)).get("/v1/practices").then().statusCode(200).body("items.met",
                contains(1, 2));
        bureau().queryParam("group", groupCode(own)).queryParam("asOf", "2024-02-19").get("/v1/practices").then()
                .statusCode(200).body("items", empty());
        asMember(unitCode(foreign)).get("/v1/practices").then().statusCode(200).body("items.met", contains(3));
        asHeadquarters(groupCode(own)).queryParam("semester", "2024-2025-2").get("/v1/practices").then()
                .statusCode(200).body("items.met", contains(2));
        asMember(unitCode(own)).get("/v1/units/" + unitCode(foreign) + "/practices").then().statusCode(404);
        bureau().queryParam("semester", "2024").get("/v1/practices").then().statusCode(400);
    }

    /** The six, as many of them done. */
    private static String marks(int done, String more) {
        return SIX.stream().map(code -> "{\"itemCode\": \"%s\", \"done\": %s, \"evidence\": \"file\"}".formatted(code,
                SIX.indexOf(code) < done)).collect(joining(",", "{\"items\": [", "]" + more + "}"));
    }
}
