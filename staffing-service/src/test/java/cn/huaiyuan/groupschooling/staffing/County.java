package cn.huaiyuan.groupschooling.staffing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A small county for tests, told by events as group-service would: group HY-G01 with two campuses of one school, group
 * HY-G02 with another school, and a unit in no group.
 */
public final class County {
    /** Two stages on one campus. */
    public static final String A = "2134000001-C01-P";
    public static final String A_JUNIOR = "2134000001-C01-J";
    /** The same school on another campus. */
    public static final String B = "2134000001-C02-P";
    /** Of HY-G02. */
    public static final String C = "2134000003-C01-P";
    public static final String CLOSED = "2134000001-C03-P";
    public static final String NOT_YET = "2134000001-C04-P";
    public static final String ALONE = "2134000005-C01-P";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean told;

    private County() {
    }

    /** Tells the services of the county, once, and waits until they have taken it in. */
    public static synchronized void ensure() {
        if (!told) {
            tell();
            told = true;
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> as("edu-bureau").get("/v1/freshness").path("caughtUp"));
    }

    public static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    public static RequestSpecification as(String... roles) {
        return bearer(EmbeddedStackResource.tokens().token("test", roles));
    }

    public static RequestSpecification hq(String... groups) {
        return bearer(EmbeddedStackResource.tokens().token("hq", List.of("group-hq"), List.of(groups), List.of(),
                Duration.ofHours(1)));
    }

    public static RequestSpecification member(String... units) {
        return bearer(EmbeddedStackResource.tokens().token("member", List.of("member-unit"), List.of(),
                List.of(units), Duration.ofHours(1)));
    }

    public static RequestSpecification bearer(String token) {
        return given().auth().oauth2(token).contentType("application/json").header("Accept-Language", "en");
    }

    private static void tell() {
        try (var producer = producer()) {
            unit(producer, A, "2134000001-C01", "1950-01-01", null);
            unit(producer, A_JUNIOR, "2134000001-C01", "1950-01-01", null);
            unit(producer, B, "2134000001-C02", "1950-01-01", null);
            unit(producer, C, "2134000003-C01", "1950-01-01", null);
            unit(producer, CLOSED, "2134000001-C03", "1950-01-01", "2020-08-31");
            unit(producer, NOT_YET, "2134000001-C04", "2030-09-01", null);
            unit(producer, ALONE, "2134000005-C01", "1950-01-01", null);
            for (var code : List.of("HY-G01", "HY-G02")) {
                send(producer, "group.founded.v1", state("id", id(code), "groupCode", code));
            }
            for (var code : List.of(A, A_JUNIOR, B, CLOSED, NOT_YET)) {
                membership(producer, "HY-G01", code);
            }
            membership(producer, "HY-G02", C);
        }
    }

    private static void unit(KafkaProducer<String, byte[]> producer, String code, String campus, String openedOn,
            String closedOn) {
        send(producer, "unit.registered.v1",
                state("id", id(code), "unitCode", code, "campusCode", campus, "displayName", code, "openedOn", openedOn,
                        "closedOn", closedOn));
    }

    private static void membership(KafkaProducer<String, byte[]> producer, String group, String unit) {
        send(producer, "membership.started.v1",
                state("id", id(group + unit), "groupId", id(group), "unitId", id(unit), "role", "MEMBER", "primary",
                        true, "validFrom", "2024-02-20", "validTo", null, "reason", "FOUNDING", "status", "ACTIVE"));
    }

    /** A unit that no group has. */
    public static Map<String, Object> unit(String code, String closedOn) {
        return state("id", id(code), "unitCode", code, "campusCode", code.substring(0, 14), "openedOn", "2000-01-01",
                "closedOn", closedOn);
    }

    public static void tell(String type, int version, Map<String, Object> state) {
        try (var producer = producer()) {
            send(producer, type, version, state);
        }
    }

    /** Sends an event as group-service would. */
    public static void send(KafkaProducer<String, byte[]> producer, String type, Map<String, Object> state) {
        send(producer, type, 1, state);
    }

    public static void send(KafkaProducer<String, byte[]> producer, String type, int version,
            Map<String, Object> state) {
        var data = new LinkedHashMap<String, Object>();
        data.put("version", version);
        data.put("state", state);
        data.put("previous", null);
        var id = state.get("id").toString();
        try {
            var record = new ProducerRecord<>("group-events", id, JSON.writeValueAsBytes(data));
            Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type, "ce_subject", id)
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Map.of("bootstrap.servers", EmbeddedStackResource.kafka().bootstrapServers()),
                new StringSerializer(), new ByteArraySerializer());
    }

    /** A map that takes null values. */
    public static Map<String, Object> state(Object... namesAndValues) {
        var state = new LinkedHashMap<String, Object>();
        for (var i = Arrays.asList(namesAndValues).iterator(); i.hasNext();) {
            state.put(i.next().toString(), i.next());
        }
        return state;
    }
}
