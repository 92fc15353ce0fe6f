package cn.huaiyuan.groupschooling.kit.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class CommonContractTest {
    @ParameterizedTest(name = "{1} {0}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/notes           | get  | 400 401 403
            /v1/notes           | post | 400 401 403 409 413 415 422
            /v1/notes/{id}      | get  | 400 401 403 404
            /v1/notes/{id}      | put  | 400 401 403 404 409 412 413 415 422 428
            /v1/notes/{id}/void | post | 400 401 403 404 409 412 413 415 422 428""")
    void namesEveryRefusal(String path, String method, String statuses) {
        Set<String> described = describe().getMap("paths.'" + path + "'." + method + ".responses").keySet()
                .stream().map(Object::toString).collect(Collectors.toSet());

        assertTrue(described.containsAll(List.of(statuses.split(" "))), described.toString());
    }

    @Test
    void asksForATokenEverywhere() {
        assertEquals(List.of(List.of()), describe().getList("paths.'/v1/notes'.get.security.bearer"));
    }

    @Test
    void describesProblemsOnce() {
        assertEquals("#/components/schemas/Problem", describe().getString(
                "paths.'/v1/notes'.get.responses.'400'.content.'application/problem+json'.schema.$ref"));
    }

    @Test
    void namesTheHeadersOfConditionalAndRepeatedCalls() {
        var names = describe().getList("paths.'/v1/notes/{id}/void'.post.parameters.name");

        assertTrue(names.containsAll(List.of("If-Match", "Idempotency-Key")), names.toString());
    }

    @Test
    void namesTheRefusalsOfAConditionWhereThereIsOne() {
        var creates = OASFactory.createOperation();
        var changes = OASFactory.createOperation()
                .addParameter(OASFactory.createParameter().name("If-Match").in(Parameter.In.HEADER));
        new CommonContract().filterOpenAPI(OASFactory.createOpenAPI().paths(OASFactory.createPaths()
                .addPathItem("/v1/shelves/{id}/notes", OASFactory.createPathItem().POST(creates))
                .addPathItem("/v1/notes/{id}/void", OASFactory.createPathItem().POST(changes))));

        assertEquals(Set.of(), conditions(creates));
        assertEquals(Set.of("If-Match", "412", "428"), conditions(changes));
    }

    @Test
    void answersCreatedWithTheSchemaOfTheReturnType() {
        var body = OASFactory.createContent().addMediaType("application/json", OASFactory.createMediaType());
        var creates = OASFactory.createOperation().addExtension(CommonContract.CREATES, true)
                .responses(OASFactory.createAPIResponses().addAPIResponse("200",
                        OASFactory.createAPIResponse().content(body)));
        new CommonContract().filterOpenAPI(OASFactory.createOpenAPI().paths(OASFactory.createPaths()
                .addPathItem("/v1/notes", OASFactory.createPathItem().POST(creates))));

        assertSame(body, creates.getResponses().getAPIResponse("201").getContent());
        assertFalse(creates.getResponses().hasAPIResponse("200"));
        assertFalse(creates.hasExtension(CommonContract.CREATES));
    }

    @Test
    void showsTheBodyOfACommand() {
        assertEquals("Timetable", describe()
                .getString("paths.'/v1/notes'.post.requestBody.content.'application/json'.example.title"));
    }

    @Test
    void offersListsAsFiles() {
        var list = describe().getMap("paths.'/v1/notes'.get.responses.'200'.content");

        assertEquals(Set.of("application/json", "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), list.keySet());
        assertTrue(describe().getList("paths.'/v1/notes'.get.parameters.name").contains("format"));
        assertEquals(Set.of("items", "nextCursor"),
                describe().getMap("components.schemas.PageNoteState.properties").keySet());
        assertEquals(Set.of("application/json"),
                describe().getMap("paths.'/v1/changes'.get.responses.'200'.content").keySet());
    }

    @Test
    void saysHowLongArraysMayBe() {
        assertEquals(1000, describe().getInt("components.schemas.NoteDraft.properties.references.maxItems"));
    }

    private static Set<String> conditions(Operation operation) {
        return Stream.concat(operation.getParameters().stream().map(Parameter::getName),
                operation.getResponses().getAPIResponses().keySet().stream())
                .filter(Set.of("If-Match", "412", "428")::contains).collect(Collectors.toSet());
    }

    private static JsonPath describe() {
        return given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
    }
}
