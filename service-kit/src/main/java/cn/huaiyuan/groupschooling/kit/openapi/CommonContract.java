package cn.huaiyuan.groupschooling.kit.openapi;

import cn.huaiyuan.groupschooling.kit.idempotency.Idempotent;
import cn.huaiyuan.groupschooling.kit.json.ListFormat;
import cn.huaiyuan.groupschooling.kit.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to each operation what the kit does for all of them. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class CommonContract implements OASFilter {
    /**
     * {@code @Extension} of a POST that answers 201 with what it created: smallrye-openapi documents every return type as
     * 200. It does not appear in the document.
     */
    public static final String CREATES = "x-creates";

    private static final String BEARER = "bearer";
    private static final Map<Integer, String> ALWAYS = Map.of(401,
            "No token, an invalid token, or a token with unusable claims (`token-claims`)", 403,
            "The token's roles do not allow this", 400,
            "Not readable: `violations` lists everything that is wrong in body and parameters");
    private static final Map<Integer, String> ON_WRITES = Map.of(409, "Conflicts with the current state", 413,
            "More than 1 MiB", 415, "Not JSON", 422,
            "The facts or the rules do not allow it: `violations` lists all reasons");
    private static final Map<Integer, String> ON_CONDITION = Map.of(412,
            "`If-Match` names another version (`precondition-failed`), was changed by a proxy (`precondition-weak`) or is no ETag (`precondition-malformed`)",
            428,
            "`If-Match` is missing");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSecurityScheme(BEARER, OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP)
                .scheme("bearer").bearerFormat("JWT").description("Token of the identity provider; claim `roles`"));
        api.getComponents().addSchema("Violation", violation());
        api.getComponents().addSchema("Problem", problem());
        api.getPaths().getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER, List.of())));
        var refusals = new TreeMap<>(ALWAYS);
        if (path.contains("{")) {
            refusals.put(404, "It does not exist, or the token does not reach it");
        }
        if (method != PathItem.HttpMethod.GET) {
            refusals.putAll(ON_WRITES);
        }
        if (method == PathItem.HttpMethod.POST) {
            header(operation, Idempotent.HEADER,
                    "A repeated call with the same key gets the first answer and has no further effect");
        }
        if (takesIfMatch(operation)) {
            refusals.putAll(ON_CONDITION);
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (operation.hasExtension(CREATES)) {
            operation.removeExtension(CREATES);
            answerCreated(operation.getResponses());
        }
        if (method == PathItem.HttpMethod.PUT && takesIfMatch(operation)) {
            offerCreation(operation.getResponses());
        }
        if (isList(operation)) {
            offerFiles(operation);
        }
        refusals.forEach((status, meaning) -> operation.getResponses().addAPIResponse(status.toString(),
                problem(meaning, status)));
    }

    private static boolean takesIfMatch(Operation operation) {
        return operation.getParameters() != null && operation.getParameters().stream()
                .anyMatch(parameter -> HttpHeaders.IF_MATCH.equals(parameter.getName()));
    }

    /** A PUT answers 201 with the same body if it created something. */
    private static void offerCreation(APIResponses responses) {
        var changed = responses.getAPIResponse("200");
        if (responses.getAPIResponse("201") == null) {
            responses.addAPIResponse("201",
                    OASFactory.createAPIResponse().description("Created").content(changed.getContent()));
        }
    }

    private static void answerCreated(APIResponses responses) {
        responses.addAPIResponse("201", responses.getAPIResponse("200").description("Created"));
        responses.removeAPIResponse("200");
    }

    private static boolean isList(Operation operation) {
        return operation.getParameters() != null && operation.getParameters().stream()
                .anyMatch(parameter -> ListFormat.PARAMETER.equals(parameter.getName()));
    }

    /** Adds the files to the pages that the resource describes. */
    private static void offerFiles(Operation operation) {
        var content = operation.getResponses().getAPIResponse("200").getContent();
        content.addMediaType(ListFormat.csv.mediaType(), OASFactory.createMediaType()
                .schema(string().description("UTF-8, RFC 4180, with a header")));
        content.addMediaType(ListFormat.xlsx.mediaType(),
                OASFactory.createMediaType().schema(string().format("binary")));
        operation.getResponses().addAPIResponse("422",
                problem("More rows than a workbook can hold: 1,048,575", 422));
    }

    private static APIResponse problem(String meaning, int status) {
        return OASFactory.createAPIResponse().description(meaning)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                .example(example(status))));
    }

    private static void header(Operation operation, String name, String meaning) {
        operation.addParameter(OASFactory.createParameter().name(name).in(Parameter.In.HEADER).required(false)
                .description(meaning).schema(string()));
    }

    private static Map<String, Object> example(int status) {
        return Map.of("type", "urn:group-schooling:problem:code", "title", "…", "status", status, "instance", "/v1/…",
                "code", "code", "traceId", "4bf92f3577b34da6a3ce929d0e0e4736", "violations", List.of());
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema problem() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT)).description("RFC 9457 problem document")
                .addProperty("type", string().description("Stable URI of the code")).addProperty("title", string())
                .addProperty("status", OASFactory.createSchema().type(List.of(SchemaType.INTEGER)))
                .addProperty("detail", string()).addProperty("instance", string())
                .addProperty("code", string().description("Stable reason code"))
                .addProperty("traceId", string().description("Quote it to the operators"))
                .addProperty("conflictsWith",
                        string().description(
                                "Path of the conflicting record, if you may read it; with `asOf` if you may read it as of another day only"))
                .addProperty("violations",
                        OASFactory.createSchema().type(List.of(SchemaType.ARRAY))
                                .description("Everything that is wrong with the request, at once")
                                .items(OASFactory.createSchema().ref("#/components/schemas/Violation")))
                .required(List.of("type", "title", "status", "instance", "code", "traceId", "violations"));
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema violation() {
        return OASFactory.createSchema().type(List.of(SchemaType.OBJECT))
                .addProperty("pointer", string().description("JSON pointer into the body"))
                .addProperty("parameter", string().description("Name of the parameter, if the body is not meant"))
                .addProperty("code", string()).addProperty("message", string()).required(List.of("code", "message"));
    }

    private static org.eclipse.microprofile.openapi.models.media.Schema string() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }
}
