package cn.huaiyuan.groupschooling.group.census;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static cn.huaiyuan.groupschooling.group.County.unitCode;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.group.County;
import cn.huaiyuan.groupschooling.group.Events;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CensusResourceTest {
    private final int number = number();
    private final String path = "/v1/units/" + unitCode(number) + "/censuses";

    @Test
    void recordsAndCorrects() {
        County.registerUnit(number);
        var id = bureau().body("{\"students\": 2459, \"classes\": 38}").put(path + "/2025-2026").then().statusCode(201)
                .header("ETag", "\"1\"").body("unitCode", equalTo(unitCode(number))).extract().<String>path("id");
        var correction = "{\"students\": 2461, \"classes\": 38, \"reason\": \"counted twice\"}";

        bureau().body(correction).put(path + "/2025-2026").then().statusCode(428);
        bureau().header("If-Match", "\"1\"").body("{\"students\": 2461, \"classes\": 38}").put(path + "/2025-2026")
                .then().statusCode(422).body("violations.code", contains("reason.required"));
        bureau().header("If-Match", "\"1\"").body(correction).put(path + "/2025-2026").then().statusCode(200)
                .header("ETag", "\"2\"").body("students", equalTo(2461));

        var events = Events.of(id, 2);
        assertEquals(List.of("census.recorded.v1", "census.recorded.v1"),
                events.stream().map(Events.Arrived::type).toList());
        assertEquals(2459, events.get(1).data().at("/previous/students").intValue());
        assertEquals(2461, events.get(1).data().at("/state/students").intValue());
    }

    @Test
    void listsTheYearsOfAUnit() {
        County.registerUnit(number);
        List.of("2024-2025", "2022-2023", "2023-2024").forEach(year -> bureau()
                .body("{\"students\": 1, \"classes\": 1}").put(path + "/" + year).then().statusCode(201));

        var cursor = bureau().queryParam("limit", 2).get(path).then().statusCode(200)
                .body("items.schoolYear", contains("2022-2023", "2023-2024")).extract().<String>path("nextCursor");

        bureau().queryParam("limit", 2).queryParam("cursor", cursor).get(path).then().statusCode(200)
                .body("items.schoolYear", contains("2024-2025")).body("nextCursor", nullValue());
        bureau().queryParam("sort", "-schoolYear").queryParam("limit", 1).get(path).then().statusCode(200)
                .body("items.schoolYear", contains("2024-2025"));
    }

    @Test
    void namesEverythingThatIsWrong() {
        County.registerUnit(number);

        bureau().body("{\"students\": -1, \"classes\": 401, \"teachers\": 3}").put(path + "/2025-2026").then()
                .statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/students", "/classes", "/teachers"));
        bureau().body("{\"students\": 5.5, \"classes\": \"1\"}").put(path + "/2025-2026").then().statusCode(400)
                .body("violations.pointer", containsInAnyOrder("/students", "/classes"));
        bureau().body("{\"students\": 1, \"classes\": 0}").put(path + "/1989-1990").then().statusCode(422).body(
                "violations.code", containsInAnyOrder("school-year.range", "census.unit-closed", "census.classes"));
        bureau().body("{\"students\": 1, \"classes\": 1}").put(path + "/2025-2027").then().statusCode(400)
                .body("violations.parameter", contains("schoolYear"));
        bureau().get(path + "/2025-2026").then().statusCode(404);
    }

    @Test
    void belongsToAUnit() {
        bureau().body("{\"students\": 1, \"classes\": 1}").put(path + "/2025-2026").then().statusCode(404);
        bureau().get(path).then().statusCode(404);
    }
}
