package cn.huaiyuan.groupschooling.staffing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.Set;

/** Compares schema, example and what is really sent. */
public final class Contract {
    private static final String EVENTS = "/META-INF/resources/events/";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private Contract() {
    }

    /** The example of the type and a real event fit the schema, and both have the same fields. */
    public static void holds(String type, Object state, Object previous) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Contract.class.getResourceAsStream(EVENTS + type + ".schema.json"));
        var example = JSON.readTree(Contract.class.getResourceAsStream(EVENTS + type + ".example.json"));
        var real = JSON.createObjectNode().put("version", previous == null ? 1 : 2);
        real.set("state", JSON.valueToTree(state));
        real.set("previous", JSON.valueToTree(previous));

        assertEquals(Set.of(), schema.validate(example));
        assertEquals(Set.of(), schema.validate(real));
        assertEquals(fields(example.get("state")), fields(real.get("state")));
    }

    private static Set<String> fields(JsonNode object) {
        var fields = new java.util.TreeSet<String>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
