package cn.huaiyuan.groupschooling.evaluation.projection;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples that the producers publish can be taken in. */
class ProducersContractTest {
    private static final String SUFFIX = ".example.json";
    /** The nouns that no rule needs. */
    private static final Set<String> PASSED_OVER = Set.of("body", "catalogue-item", "designation", "digital-record",
            "fund", "key-task", "legal-person", "policy", "practice", "tier-application");
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    static List<Path> examples() throws IOException {
        var examples = new ArrayList<Path>();
        for (var producer : List.of("group-service", "staffing-service", "funding-service")) {
            try (Stream<Path> files = Files
                    .list(Path.of("..", producer, "src", "main", "resources", "META-INF", "resources", "events"))) {
                files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(examples::add);
            }
        }
        return examples;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsUnderstood(Path example) throws IOException {
        var type = example.getFileName().toString().replace(SUFFIX, "");
        var noun = type.substring(0, type.indexOf('.'));
        assertEquals(PASSED_OVER.contains(noun), !Kind.nouns().contains(noun), type);
        if (PASSED_OVER.contains(noun)) {
            return;
        }
        var state = json.readTree(example.toFile()).get("state");

        assertDoesNotThrow(() -> new FactStore(null, json).read(Kind.of(noun), state));
    }

    @Test
    void thereAreExamples() throws IOException {
        assertFalse(examples().isEmpty());
    }
}
