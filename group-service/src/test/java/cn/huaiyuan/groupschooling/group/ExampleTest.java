package cn.huaiyuan.groupschooling.group;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.kit.json.Records;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** Every command says by an example what its body looks like, and the example is one that the service takes. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class ExampleTest {
    @Inject
    BeanManager beans;
    @Inject
    Records records;
    @Inject
    ObjectMapper json;

    @Test
    void showsTheBodyOfEachCommand() throws IOException {
        var examples = examples();

        var none = examples.entrySet().stream().filter(command -> !command.getValue().isObject()).map(Map.Entry::getKey)
                .toList();

        assertEquals(List.of(), none);
        assertEquals(bodies().keySet(), examples.keySet(), "commands");
        assertEquals(files(), examples.keySet(), "files");
    }

    @Test
    void showsBodiesThatAreTaken() throws IOException {
        var bodies = bodies();
        var refused = new TreeMap<String, List<Violation>>();
        examples().forEach((command, example) -> {
            var violations = new ArrayList<Violation>();
            records.read(example, bodies.get(command), Locale.ENGLISH, violations);
            if (!violations.isEmpty()) {
                refused.put(command, violations);
            }
        });

        assertEquals(Map.of(), refused);
    }

    /** By operationId; of each operation that takes JSON, as the document gives it. */
    private Map<String, JsonNode> examples() throws IOException {
        var document = json.readTree(
                given().accept("application/json").get("/q/openapi").then().statusCode(200).extract().asByteArray());
        var examples = new TreeMap<String, JsonNode>();
        document.at("/paths").forEach(path -> path.forEach(operation -> {
            var content = operation.at("/requestBody/content/application~1json");
            if (content.isObject()) {
                examples.put(operation.path("operationId").asText(), content.path("example"));
            }
        }));
        return examples;
    }

    /** By operationId, the record that the resource asks for. */
    private Map<String, Type> bodies() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getPackageName().startsWith(ExampleTest.class.getPackageName()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Operation.class))
                .flatMap(method -> body(method).map(body -> Map.entry(operationId(method), body)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What is not annotated comes from the body. */
    private static Stream<Type> body(Method method) {
        return Arrays.stream(method.getParameters()).filter(parameter -> parameter.getAnnotations().length == 0)
                .map(Parameter::getParameterizedType);
    }

    private static String operationId(Method method) {
        return method.getAnnotation(Operation.class).operationId();
    }

    private static Set<String> files() throws IOException {
        try (var files = Files.list(java.nio.file.Path.of("src/main/resources/META-INF/openapi/examples"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
