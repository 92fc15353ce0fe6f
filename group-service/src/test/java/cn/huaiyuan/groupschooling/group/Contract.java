package cn.huaiyuan.groupschooling.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/** What is promised to consumers: schema, example and what is really sent agree. */
public final class Contract {
    private static final String EVENTS = "/META-INF/resources/events/";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Contract() {
    }

    /** The example and the real state fit the schema, and the schema names all that is sent. */
    public static void holds(String type, Object state, Object previous) {
        var document = read(type + ".schema.json");
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document);
        var data = JSON.createObjectNode().put("version", 1);
        data.set("state", JSON.valueToTree(state));
        data.set("previous", JSON.valueToTree(previous));

        assertEquals(Set.of(), schema.validate(read(type + ".example.json")), type + ": example");
        assertEquals(Set.of(), schema.validate(data), type + ": real");
        assertEquals(names(document.at("/$defs/" + type.substring(0, type.indexOf('.')) + "/properties")),
                names(data.get("state")), type + ": fields");
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read(String file) {
        try (var stream = Contract.class.getResourceAsStream(EVENTS + file)) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
