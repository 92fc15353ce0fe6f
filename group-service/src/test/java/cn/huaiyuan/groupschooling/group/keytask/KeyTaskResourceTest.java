package cn.huaiyuan.groupschooling.group.keytask;

import static cn.huaiyuan.groupschooling.group.County.as;
import static cn.huaiyuan.groupschooling.group.County.bureau;
import static cn.huaiyuan.groupschooling.group.County.number;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for key tasks only; the rest is in {@code EntriesTest}. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class KeyTaskResourceTest {
    @Test
    void bringsTheTableOfThePlan() {
        as("reader").get("/v1/key-tasks/2").then().statusCode(200)
                .body("task", equalTo("紧密型义务教育学校集团化办学覆盖率达到80%。")).body("leadBodies", contains("EDU"))
                .body("deadline", equalTo("2025-12-31")).body("completedOn", nullValue());
        as("reader").get("/v1/key-tasks/1").then().statusCode(200).body("completedOn", equalTo("2024-02-20"));
        as("reader").queryParam("body", "HR").get("/v1/key-tasks").then().statusCode(200)
                .body("items.findAll { it.number <= 8 }.number", contains(4, 5, 7));
    }

    @Test
    void holdsTheBodiesThatItNames() {
        int number = number();
        var body = "/v1/bodies/TASK_" + number;
        bureau().body("{\"name\": \"x\", \"kind\": \"DEPARTMENT\"}").put(body).then().statusCode(201);
        bureau().body("""
                {"task": "x", "leadBodies": ["TASK_%d"], "timeLimit": "长期坚持", "document": "x"}""".formatted(number))
                .put("/v1/key-tasks/" + (100 + number % 900)).then().statusCode(201);

        bureau().header("If-Match", "\"1\"").body("{\"reason\": \"x\"}").post(body + "/void").then().statusCode(409)
                .body("code", equalTo("body-referred-to")).body("violations.code", hasItem("referred.key-tasks"));
    }

    @Test
    void isFoundByANumberOnly() {
        for (var number : List.of("two", "0", "10000", "02", "٢")) {
            bureau().get("/v1/key-tasks/" + number).then().statusCode(404);
        }
    }
}
