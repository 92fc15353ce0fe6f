package cn.huaiyuan.groupschooling.kit.stack;

import static io.restassured.RestAssured.given;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The test application over HTTP. */
public final class Api {
    public static final String NOTES = "/v1/notes";

    private Api() {
    }

    public static RequestSpecification editor() {
        return as("editor", "edu-bureau");
    }

    public static RequestSpecification as(String subject, String... roles) {
        return given().auth().oauth2(EmbeddedStackResource.tokens().token(subject, roles))
                .contentType("application/json");
    }

    public static RequestSpecification reaching(List<String> roles, List<String> groups, List<String> units) {
        return given().auth()
                .oauth2(EmbeddedStackResource.tokens().token("someone", roles, groups, units, Duration.ofHours(1)));
    }

    /** A title that no other test uses. */
    public static String title() {
        return "note " + UUID.randomUUID();
    }

    public static Map<String, Object> draft(String title) {
        return Map.of("title", title, "pages", 3);
    }

    /** Writes a note; the answer has its id. */
    public static UUID written(String title) {
        return idOf(editor().body(draft(title)).post(NOTES));
    }

    public static UUID idOf(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("id"));
    }
}
