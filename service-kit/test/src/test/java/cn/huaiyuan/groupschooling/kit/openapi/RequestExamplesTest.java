package cn.huaiyuan.groupschooling.kit.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.junit.jupiter.api.Test;

class RequestExamplesTest {
    @Test
    void readsTheExampleFromTheFileNamedAfterTheCommand() {
        var body = OASFactory.createMediaType();

        complete("writeNote", body);

        assertEquals(Map.of("title", "Timetable", "pages", 2), body.getExample());
    }

    @Test
    void leavesAnExampleThatTheResourceGives() {
        var body = OASFactory.createMediaType().example("its own");

        complete("unheardOf", body);

        assertEquals("its own", body.getExample());
    }

    @Test
    void namesTheFileThatIsMissing() {
        var refusal = assertThrows(IllegalStateException.class,
                () -> complete("unheardOf", OASFactory.createMediaType()));

        assertTrue(refusal.getMessage().contains("src/main/resources/META-INF/openapi/examples/unheardOf.json"),
                refusal.getMessage());
    }

    @Test
    void asksForAnOperationIdWhereThereIsNone() {
        var refusal = assertThrows(IllegalStateException.class, () -> complete(null, OASFactory.createMediaType()));

        assertTrue(refusal.getMessage().contains("an operationId for POST /v1/notes"), refusal.getMessage());
    }

    private static void complete(String operationId, MediaType body) {
        OpenAPI api = OASFactory.createOpenAPI().paths(OASFactory.createPaths().addPathItem("/v1/notes",
                OASFactory.createPathItem().POST(OASFactory.createOperation().operationId(operationId)
                        .requestBody(OASFactory.createRequestBody().content(
                                OASFactory.createContent().addMediaType("application/json", body))))));
        new RequestExamples().filterOpenAPI(api);
    }
}
