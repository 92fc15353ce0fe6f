package cn.huaiyuan.groupschooling.funding.fund;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EmbeddedStackResource.class)
class FundResourceTest {
    private static final String FUNDS = "/v1/special-funds";

    @Test
    void opensAFundOfAYear() {
        finance().body(opening(2024)).post(FUNDS).then().statusCode(201).header("ETag", "\"1\"")
                .body("status", equalTo("OPEN")).body("amountFen", equalTo(94000000));

        finance().get(FUNDS + "/2024").then().statusCode(200).body("fiscalYear", equalTo(2024));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        finance().body("""
                {"fiscalYear": "2025", "amountFen": -1, "openedOn": "1899-12-31", "colour": "red"}""").post(FUNDS)
                .then()
                .statusCode(400).contentType("application/problem+json").body("violations.pointer",
                        containsInAnyOrder("/colour", "/fiscalYear", "/amountFen", "/openedOn", "/document"));
    }

    @Test
    void takesNoIdentityNumberInADocument() {
        finance().body("""
                {"fiscalYear": 2024, "amountFen": 1, "openedOn": "2024-01-01", "document": "３４９９９９-19850505-0016"}""")
                .post(FUNDS).then().statusCode(400)
                .body("violations.collect { it.pointer + ' ' + it.code }", hasItem("/document text.identity-number"));
    }

    @Test
    void refusesASecondFundOfAYear() {
        finance().body(opening(2025)).post(FUNDS).then().statusCode(201);

        finance().header("Accept-Language", "en").body(opening(2025)).post(FUNDS).then().statusCode(409)
                .body("code", equalTo("fund-year-taken")).body("title", startsWith("There is a special fund"))
                .body("conflictsWith", equalTo(FUNDS + "/2025"));
    }

    @Test
    void closesWhatTheCallerHasRead() throws Exception {
        finance().body(opening(2026)).post(FUNDS).then().statusCode(201);
        var close = FUNDS + "/2026/close";
        var body = Map.of("reason", "year's end");

        finance().body(body).post(close).then().statusCode(428);
        finance().header("If-Match", "\"7\"").body(body).post(close).then().statusCode(412);
        finance().header("If-Match", "\"1\"").body(body).post(close).then().statusCode(200).header("ETag", "\"2\"")
                .body("status", equalTo("CLOSED"));
        finance().header("If-Match", "\"2\"").body(body).post(close).then().statusCode(409).body("code",
                equalTo("fund-closed"));
        finance().header("If-None-Match", "\"2\"").get(FUNDS + "/2026").then().statusCode(304);

        var events = eventsOf(2026, 2);
        assertEquals(List.of("fund.opened.v1", "fund.closed.v1"),
                events.stream().map(e -> header(e, "ce_type")).toList());
        assertEquals("/funding-service", header(events.get(0), "ce_source"));
        assertEquals(events.get(0).key(), header(events.get(0), "ce_subject"));
    }

    @Test
    void answersARepeatedCallAgain() {
        var first = finance().header("Idempotency-Key", "once").body(opening(2027)).post(FUNDS).then().statusCode(201)
                .extract().path("id");

        finance().header("Idempotency-Key", "once").body(opening(2027)).post(FUNDS).then().statusCode(201)
                .header("Idempotency-Replayed", "true").header("ETag", "\"1\"").body("id", equalTo(first));
        finance().header("Idempotency-Key", "once").body(opening(2024)).post(FUNDS).then().statusCode(422).body("code",
                equalTo("idempotency-key-reused"));
    }

    @Test
    void isForTheFinanceBureauToOpen() {
        as("edu-bureau").body(opening(2024)).post(FUNDS).then().statusCode(403);
        as("member-unit").get(FUNDS).then().statusCode(403);
        given().get(FUNDS).then().statusCode(401).body("code", equalTo("token-missing"));
        var expired = EmbeddedStackResource.tokens().token("x", List.of("finance-bureau"), List.of(), List.of(),
                Duration.ofHours(-1));
        given().auth().oauth2(expired).get(FUNDS).then().statusCode(401).body("code", equalTo("token-invalid"));
    }

    @Test
    void describesItself() {
        given().accept("application/json").get("/q/openapi").then().statusCode(200).body(
                "paths.'" + FUNDS + "'.post.operationId",
                equalTo("openSpecialFund"));
        given().get("/asyncapi.yaml").then().statusCode(200);
        given().get("/events/fund.v1.schema.json").then().statusCode(200);
        as("system").get("/v1/changes").then().statusCode(200);
        finance().get(FUNDS + "?years=2026").then().statusCode(400).body("violations.parameter", hasItem("years"));
    }

    private static RequestSpecification finance() {
        return as("finance-bureau");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(EmbeddedStackResource.tokens().token("test", role))
                .contentType("application/json");
    }

    private static Map<String, Object> opening(int year) {
        return Map.of("fiscalYear", year, "amountFen", 94000000, "document", "怀财教〔%d〕1号".formatted(year), "openedOn",
                "2024-03-01");
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static List<ConsumerRecord<String, byte[]>> eventsOf(int fiscalYear, int count) throws Exception {
        var json = new ObjectMapper();
        var events = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers(),
                        "group.id",
                        "test-" + fiscalYear, "auto.offset.reset", "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            await().atMost(Duration.ofSeconds(20)).until(() -> !consumer.partitionsFor("funding-events").isEmpty());
            var partitions = consumer.partitionsFor("funding-events").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (json.readTree(record.value()).at("/state/fiscalYear").intValue() == fiscalYear) {
                        events.add(record);
                    }
                }
                return events.size() >= count;
            });
        }
        return events;
    }
}
