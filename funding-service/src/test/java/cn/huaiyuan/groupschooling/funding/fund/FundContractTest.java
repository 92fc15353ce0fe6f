package cn.huaiyuan.groupschooling.funding.fund;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is promised to consumers: schema, example and what is really sent agree. */
class FundContractTest {
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @ParameterizedTest
    @ValueSource(strings = {"fund.opened.v1", "fund.closed.v1"})
    void exampleAndRealEventFitTheSchema(String type) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/META-INF/resources/events/" + type + ".schema.json"));
        var example = json
                .readTree(getClass().getResourceAsStream("/META-INF/resources/events/" + type + ".example.json"));

        assertEquals(Set.of(), schema.validate(example));
        assertEquals(Set.of(), schema.validate(real()));
    }

    private JsonNode real() {
        var fund = new SpecialFund(2026, 1, "document", LocalDate.of(2026, 1, 1));
        var before = FundState.of(fund);
        fund.close(LocalDate.of(2026, 12, 31));
        var data = json.createObjectNode().put("version", 2);
        data.set("state", json.valueToTree(FundState.of(fund)));
        data.set("previous", json.valueToTree(before));
        return data;
    }
}
