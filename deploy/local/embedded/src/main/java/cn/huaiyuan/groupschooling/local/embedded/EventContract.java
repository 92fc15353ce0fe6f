package cn.huaiyuan.groupschooling.local.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the service under test promises to consumers of its events: asyncapi.yaml names every event type and the schema of
 * its aggregate, and there is an example of each type.
 */
public final class EventContract {
    private static final Path HOME = Path.of("src", "main", "resources", "META-INF", "resources");
    private static final Path EVENTS = HOME.resolve("events");
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    /** The schema file of each event type, relative to asyncapi.yaml. */
    private static final Map<String, String> FILES = files();
    private static final Map<String, JsonSchema> SCHEMAS = FILES.values().stream().distinct()
            .collect(Collectors.toMap(file -> file, EventContract::exactSchema));

    private EventContract() {
    }

    /** The state after an event of the type, and the one before it, have exactly the fields of the schema. */
    public static void check(String type, Object state, Object previous) {
        var data = JSON.createObjectNode().put("version", 1);
        data.set("state", JSON.valueToTree(state));
        data.set("previous", JSON.valueToTree(previous));
        check(type, data);
    }

    /** The same for the data of an event. */
    public static void check(String type, JsonNode data) {
        require(FILES.containsKey(type), type + " is not in asyncapi.yaml");
        var errors = SCHEMAS.get(FILES.get(type)).validate(data);
        require(errors.isEmpty(), type + ": " + errors);
    }

    /** There is one schema per aggregate, an example per event type, and no other file. */
    public static void checkFiles() throws IOException {
        var expected = new HashSet<String>();
        for (var type : FILES.keySet()) {
            var schema = type.replaceFirst("\\.[a-z]+\\.", ".") + ".schema.json";
            require(FILES.get(type).equals("events/" + schema), type + " has the schema " + FILES.get(type));
            var example = type + ".example.json";
            check(type, JSON.readTree(EVENTS.resolve(example).toFile()));
            expected.add(schema);
            expected.add(example);
        }
        try (var files = Files.list(EVENTS)) {
            var others = files.map(file -> file.getFileName().toString()).filter(file -> !expected.contains(file))
                    .toList();
            require(others.isEmpty(), "asyncapi.yaml does not name " + others);
        }
    }

    private static Map<String, String> files() {
        var document = read(new YAMLMapper(), HOME.resolve("asyncapi.yaml"));
        var files = new TreeMap<String, String>();
        for (var channel : document.get("channels")) {
            for (var message : channel.get("messages")) {
                var payload = document.at(message.at("/payload/$ref").textValue().substring(1));
                files.put(message.get("name").textValue(), payload.at("/schema/$ref").textValue());
            }
        }
        return files;
    }

    private static JsonSchema exactSchema(String file) {
        var document = read(JSON, HOME.resolve(file));
        makeExact(document);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** Published schemas allow fields to be added and lack what old events lack. New events have all fields and no other. */
    private static void makeExact(JsonNode part) {
        if (part.get("properties") instanceof ObjectNode properties) {
            var object = (ObjectNode) part;
            object.put("additionalProperties", false);
            var required = object.putArray("required");
            properties.fieldNames().forEachRemaining(required::add);
        }
        part.forEach(EventContract::makeExact);
    }

    private static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new AssertionError(problem);
        }
    }
}
