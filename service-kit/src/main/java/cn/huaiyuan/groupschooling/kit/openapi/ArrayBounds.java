package cn.huaiyuan.groupschooling.kit.openapi;

import cn.huaiyuan.groupschooling.kit.json.Records;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Sets {@code maxItems} for each array in a request body that has none. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ArrayBounds implements OASFilter {
    private static final String COMPONENTS = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        var seen = Collections.<Schema>newSetFromMap(new IdentityHashMap<>());
        api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .map(operation -> operation.getRequestBody().getContent().getMediaType(MediaType.APPLICATION_JSON))
                .forEach(body -> bound(api, body == null ? null : body.getSchema(), seen));
    }

    private static void bound(OpenAPI api, Schema schema, Set<Schema> seen) {
        if (schema == null || !seen.add(schema)) {
            return;
        }
        if (schema.getRef() != null) {
            bound(api, api.getComponents().getSchemas().get(schema.getRef().replace(COMPONENTS, "")), seen);
        }
        if (schema.getItems() != null && schema.getMaxItems() == null) {
            schema.setMaxItems(Records.LONGEST_ARRAY);
        }
        bound(api, schema.getItems(), seen);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> bound(api, property, seen));
        }
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(one -> bound(api, one, seen));
        }
    }
}
