package cn.huaiyuan.groupschooling.kit.bulk;

import static cn.huaiyuan.groupschooling.kit.stack.Patience.await;

import cn.huaiyuan.groupschooling.kit.stack.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;

/** An import over HTTP. */
record Submission(String id) {
    private static final Set<String> OVER = Set.of("DONE", "REFUSED", "FAILED", "CANCELLED");

    static Submission of(String rows) {
        return of(Api.editor(), rows);
    }

    /** @param call with the query parameters it is to have */
    static Submission of(RequestSpecification call, String rows) {
        return new Submission(call.contentType("text/csv").queryParam("kind", "notes")
                .body(("title,pages,kind\n" + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/v1/imports").then().statusCode(202).extract().path("id"));
    }

    JsonPath end() {
        return await().until(this::read, job -> OVER.contains(job.getString("status")));
    }

    JsonPath read() {
        return Api.editor().get("/v1/imports/" + id).then().statusCode(200).extract().jsonPath();
    }

    ValidatableResponse cancel() {
        return Api.editor().post("/v1/imports/" + id + "/cancel").then();
    }

    /** Row, field and code of each error, in their order. */
    List<String> errors() {
        return Api.editor().queryParam("limit", 500).get("/v1/imports/" + id + "/errors").then().statusCode(200)
                .extract().jsonPath().getList("items", java.util.Map.class).stream()
                .map(error -> error.get("row") + " " + error.get("field") + " " + error.get("code")).toList();
    }

    /** What stands in the cells of the errors, in their order. */
    List<String> values() {
        return Api.editor().queryParam("limit", 500).get("/v1/imports/" + id + "/errors").then().statusCode(200)
                .extract().jsonPath().getList("items.value.findAll { it != null }", String.class);
    }

    /** Created, changed, unchanged and refused rows. */
    static List<Integer> counts(JsonPath job) {
        return List.of(job.getInt("created"), job.getInt("changed"), job.getInt("unchanged"), job.getInt("refused"));
    }
}
