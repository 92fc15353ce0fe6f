package cn.huaiyuan.groupschooling.group;

import static cn.huaiyuan.groupschooling.group.County.bureau;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Imports tables over REST and waits for what comes of them. */
public final class Imports {
    private static final Set<String> OVER = Set.of("DONE", "REFUSED", "FAILED", "CANCELLED");

    private Imports() {
    }

    /** The job once it is over. */
    public static Map<String, Object> end(String kind, String type, byte[] table, Map<String, Object> parameters) {
        return end(bureau(), kind, type, table, parameters);
    }

    public static Map<String, Object> end(RequestSpecification caller, String kind, String type, byte[] table,
            Map<String, Object> parameters) {
        String id = caller.contentType(type).queryParam("kind", kind).queryParams(parameters).body(table)
                .post("/v1/imports").then().statusCode(202).extract().path("id");
        return await().atMost(Duration.ofSeconds(60)).until(() -> read(id),
                job -> OVER.contains((String) job.get("status")));
    }

    public static Map<String, Object> csv(String kind, String table) {
        return end(kind, "text/csv", table.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** Row, field and code of each error of the job, in their order. */
    public static List<String> errors(Map<String, Object> job) {
        return bureau().queryParam("limit", 500).get("/v1/imports/" + job.get("id") + "/errors").then().statusCode(200)
                .extract().jsonPath().getList("items", Map.class).stream()
                .map(error -> error.get("row") + " " + error.get("field") + " " + error.get("code")).toList();
    }

    private static Map<String, Object> read(String id) {
        return bureau().get("/v1/imports/" + id).then().statusCode(200).extract().jsonPath().getMap("");
    }
}
