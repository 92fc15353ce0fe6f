package cn.huaiyuan.groupschooling.kit.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds the example of the body to each command that takes JSON: the resource {@code META-
 * INF/openapi/examples/<operationId>.json} of the service. The build fails and names the missing files.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequestExamples implements OASFilter {
    private static final String DIRECTORY = "META-INF/openapi/examples/";
    private static final ObjectReader JSON = new ObjectMapper(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .readerFor(LinkedHashMap.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        var missing = new ArrayList<String>();
        api.getPaths().getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(method + " " + path, operation, missing)));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Commands without an example of their body. To be added: "
                    + String.join(", ", missing));
        }
    }

    private static void complete(String called, Operation operation, List<String> missing) {
        var body = operation.getRequestBody() == null ? null : operation.getRequestBody().getContent();
        var json = body == null ? null : body.getMediaType(MediaType.APPLICATION_JSON);
        if (json == null || json.getExample() != null || json.getExamples() != null) {
            return;
        }
        if (operation.getOperationId() == null) {
            missing.add("an operationId for " + called + ", and the file of that name");
            return;
        }
        var file = DIRECTORY + operation.getOperationId() + ".json";
        read(file).ifPresentOrElse(json::setExample, () -> missing.add("src/main/resources/" + file));
    }

    private static Optional<Object> read(String file) {
        // During the build only this loader finds the service's own resources.
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            return stream == null ? Optional.empty() : Optional.of(JSON.readValue(stream));
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read as a JSON object", e);
        }
    }
}
