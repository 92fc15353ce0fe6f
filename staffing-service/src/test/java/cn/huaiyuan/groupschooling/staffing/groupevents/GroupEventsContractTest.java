package cn.huaiyuan.groupschooling.staffing.groupevents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.kit.inbox.InboundEvent;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What group-service promises can be taken in here: its own examples are read. */
class GroupEventsContractTest {
    private static final Path EXAMPLES = Path.of("../group-service/src/main/resources/META-INF/resources/events");
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private final GroupEventsConsumer consumer = new GroupEventsConsumer();

    @ParameterizedTest
    @ValueSource(strings = {"unit.registered.v1", "unit.changed.v1", "unit.renamed.v1",
            "unit.reclassified.v1", "unit.moved.v1", "unit.closed.v1", "unit.merged.v1", "unit.split.v1",
            "unit.voided.v1"})
    void units(String type) throws IOException {
        var event = example(type);
        var unit = (KnownUnit) read(event);

        assertEquals(event.aggregateId(), unit.id());
        assertEquals(event.state().get("unitCode").textValue(), unit.unitCode());
        assertEquals(event.state().get("campusCode").textValue(), unit.campusCode());
        assertEquals(event.state().get("openedOn").textValue(), unit.openedOn().toString());
        assertEquals(event.state().get("closedOn").isNull(), unit.closedOn() == null);
        assertEquals(type.equals("unit.voided.v1"), unit.isVoided());
    }

    @ParameterizedTest
    @ValueSource(strings = {"group.founded.v1", "group.changed.v1", "group.renamed.v1", "group.voided.v1"})
    void groups(String type) throws IOException {
        var event = example(type);
        var group = (KnownGroup) read(event);

        assertEquals(event.aggregateId(), group.id());
        assertEquals(event.state().get("groupCode").textValue(), group.groupCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"membership.started.v1", "membership.changed.v1", "membership.voided.v1"})
    void memberships(String type) throws IOException {
        var event = example(type);
        var membership = (KnownMembership) read(event);

        assertEquals(event.aggregateId(), membership.id());
        assertNotNull(membership.groupId());
        assertNotNull(membership.unitId());
        assertEquals(event.state().get("primary").booleanValue(), membership.isMain());
        assertEquals(event.state().get("validFrom").textValue(), membership.validFrom().toString());
        assertEquals(type.equals("membership.voided.v1"), membership.isVoided());
    }

    @Test
    void whatIsNotUsedIsPassedOver() throws IOException {
        assertFalse(consumer.nouns().contains(example("census.recorded.v1").noun()));
        assertFalse(consumer.nouns().contains(example("school.registered.v1").noun()));
        assertTrue(consumer.nouns().contains(example("membership.voided.v1").noun()));
    }

    private Object read(InboundEvent event) {
        consumer.json = json;
        return consumer.read(event);
    }

    private InboundEvent example(String type) throws IOException {
        var data = json.readTree(Files.readString(EXAMPLES.resolve(type + ".example.json")));
        var state = data.get("state");
        return new InboundEvent("group-events", 1, type, UUID.fromString(state.get("id").textValue()),
                data.get("version").longValue(),
                state, null, null, null);
    }
}
