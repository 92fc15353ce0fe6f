package cn.huaiyuan.groupschooling.evaluation.judgement;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.judgement.History.Told;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.projection.FactStore;
import cn.huaiyuan.groupschooling.evaluation.projection.Kind;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationFacts;
import cn.huaiyuan.groupschooling.evaluation.rotation.RotationRules;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However the events come, stored verdicts are those that the rules give on the last states. */
@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class HistoryTest {
    @Inject
    FactStore store;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void storedVerdictsEqualAComputationFromScratch(long seed) throws Exception {
        var history = new History(seed);
        try (var topics = new Topics()) {
            for (var told : disturbed(history.told, new Random(seed))) {
                topics.send(told);
            }
        }
        awaitCaughtUp();

        for (var code : history.groupCodes) {
            for (var year : List.of(new SchoolYear(2025), new SchoolYear(2026))) {
                assertEquals(fromScratch(history, code, year), verdicts(code, year), code + " " + year);
            }
        }
    }

    @Test
    void oneUndecodableRecordDoesNotHoldUpTheOthers() throws Exception {
        var history = new History(99);
        try (var topics = new Topics()) {
            topics.send("group-events", "school.changed.v1", UUID.randomUUID(),
                    "no JSON".getBytes(StandardCharsets.UTF_8));
            topics.send("group-events", "unit.changed.v1", UUID.randomUUID(),
                    "{\"version\":1,\"state\":{\"stage\":\"KINDERGARTEN\"}}".getBytes(StandardCharsets.UTF_8));
            topics.send("group-events", "school.painted.v1", UUID.randomUUID(), "{\"version\":1,\"state\":{}}".getBytes(
                    StandardCharsets.UTF_8));
            for (var told : history.told) {
                topics.send(told);
            }
        }
        awaitCaughtUp();

        var year = new SchoolYear(2026);
        assertEquals(fromScratch(history, history.groupCodes.get(0), year), verdicts(history.groupCodes.get(0), year));
        assertEquals(2, deadLetters(2).stream().filter(cause -> !cause.isBlank()).count());
    }

    @Test
    void aTokenReachesItsOwnGroupsOnly() throws Exception {
        var history = new History(50);
        try (var topics = new Topics()) {
            for (var told : history.told) {
                topics.send(told);
            }
        }
        awaitCaughtUp();
        var own = EmbeddedStackResource.tokens().token("hq", List.of("group-hq"), List.of(history.groupCodes.get(0)),
                List.of(),
                Duration.ofHours(1));

        given().auth().oauth2(own).get("/v1/groups/" + history.groupCodes.get(0) + "/verdicts").then().statusCode(200)
                .body("verdicts", hasSize(4));
        given().auth().oauth2(own).get("/v1/groups/" + history.groupCodes.get(1) + "/verdicts").then().statusCode(404);
        given().auth().oauth2(own).get("/v1/coverage").then().statusCode(403);
        given().auth().oauth2(own).get("/v1/verdicts?limit=500").then().statusCode(200).body(
                "items.findAll { it.verdict.groupId != '" + store.group(history.groupCodes.get(0)).orElseThrow().id()
                        + "' }",
                hasSize(0));
        reader().get("/v1/groups/nowhere/verdicts?schoolYear=2026&asOf=1800-01-01&x=1").then().statusCode(400)
                .body("violations.parameter", hasItem("asOf")).body("violations.parameter", hasItem("x"));
        reader().get("/v1/coverage").then().statusCode(200).body("verdicts.ruleId", hasItem("G-COV-2025"))
                .body("measures", hasSize(4));
        reader().get("/v1/rules").then().statusCode(200).body("size()", equalTo(6));
    }

    /** Keeps the order within an aggregate, mixes the aggregates, and says a third of it twice, some of that much later. */
    private static List<Told> disturbed(List<Told> told, Random random) {
        var queues = new ArrayList<>(
                told.stream().collect(java.util.stream.Collectors.groupingBy(Told::aggregate)).values().stream()
                        .map(ArrayList::new).toList());
        var sent = new ArrayList<Told>();
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            sent.add(queue.remove(0));
            if (queue.isEmpty()) {
                queues.remove(queue);
            }
            if (random.nextInt(3) == 0) {
                sent.add(sent.get(random.nextInt(sent.size())));
            }
        }
        return sent;
    }

    private List<JsonNode> fromScratch(History history, String code, SchoolYear year) throws Exception {
        var groups = read(history, Kind.GROUP);
        var wanted = history.end().stream().filter(told -> told.state().path("groupCode").asText().equals(code))
                .findFirst()
                .orElseThrow().aggregate();
        Group group = groups.stream().filter(one -> one.id().equals(wanted)).findFirst().orElseThrow();
        var facts = new RotationFacts(group, year, read(history, Kind.MEMBERSHIP), read(history, Kind.UNIT),
                read(history, Kind.TEACHER), read(history, Kind.ROTATION));
        return RotationRules.evaluateAll(facts, Parameters.DEFAULT, LocalDate.now(clock)).stream().map(VerdictView::of)
                .map(this::asRead)
                .sorted(java.util.Comparator.comparing(v -> v.get("ruleId").asText()))
                .toList();
    }

    private JsonNode asRead(VerdictView view) {
        try {
            return json.readTree(json.writeValueAsString(view));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> read(History history, Kind<T> kind) {
        return history.end().stream().filter(told -> told.type().startsWith(kind.noun() + "."))
                .map(told -> store.read(kind, told.state())).toList();
    }

    private List<JsonNode> verdicts(String code, SchoolYear year) throws Exception {
        var body = reader().get("/v1/groups/" + code + "/verdicts?schoolYear=" + year).then().statusCode(200).extract()
                .asString();
        return StreamSupport.stream(json.readTree(body).get("verdicts").spliterator(), false).toList();
    }

    private static void awaitCaughtUp() {
        await().atMost(Duration.ofSeconds(60)).until(() -> reader().get("/v1/freshness").jsonPath()
                .getList("topics.findAll { it.topic != 'funding-events' }.caughtUp").equals(List.of(true, true)));
    }

    private static RequestSpecification reader() {
        return given().auth().oauth2(EmbeddedStackResource.tokens().token("reader", "reader"));
    }

    private static List<String> deadLetters(int count) {
        var causes = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor("group-events.dlq").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> causes
                        .add(new String(letter.headers().lastHeader("dlq_cause").value(), StandardCharsets.UTF_8)));
                return causes.size() >= count;
            });
        }
        return causes;
    }
}
