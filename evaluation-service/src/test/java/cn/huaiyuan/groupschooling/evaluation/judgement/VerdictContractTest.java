package cn.huaiyuan.groupschooling.evaluation.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageFacts;
import cn.huaiyuan.groupschooling.evaluation.coverage.CoverageRules;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is promised to consumers of verdict.changed.v1: schema, example and what is really sent agree. */
class VerdictContractTest {
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Test
    void exampleAndRealEventFitTheSchema() throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(getClass().getResourceAsStream("/META-INF/resources/events/verdict.changed.v1.schema.json"));
        var example = json
                .readTree(getClass().getResourceAsStream("/META-INF/resources/events/verdict.changed.v1.example.json"));
        var facts = new CoverageFacts(List.of(), List.of(), List.of(), List.of(), List.of());
        var verdict = CoverageRules.all().get(0).evaluate(facts, Parameters.DEFAULT, LocalDate.of(2026, 11, 24));
        var real = json.createObjectNode().put("version", 1);
        real.set("state", json.valueToTree(VerdictState.of(UUID.randomUUID(), VerdictView.of(verdict))));
        real.putNull("previous");

        assertEquals(Set.of(), schema.validate(example));
        assertEquals(Set.of(), schema.validate(real));
    }
}
