package cn.huaiyuan.groupschooling.local.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a service says of itself: every operation of its OpenAPI document, asked for without a token. */
final class Contract {
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract of(Wire wire) {
        var reply = wire.send(Call.of("GET", "/q/openapi?format=json"));
        assertEquals(200, reply.status(), reply::toString);
        return new Contract(reply.body());
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
            var method = entry.getKey().toUpperCase();
            if (METHODS.contains(method)) {
                operations.add(new Operation(method, path.getKey(), entry.getValue(),
                        document.at("/components/schemas")));
            }
        }));
        return operations;
    }

    /** Methods that a path does not have. */
    Set<String> methodsMissing(String path) {
        var missing = new TreeSet<>(METHODS);
        operations().stream().filter(operation -> operation.path().equals(path)).map(Operation::method)
                .forEach(missing::remove);
        return missing;
    }
}
