package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes calls that could have been sound, and changes a thing or two at random; one seed makes the same calls again. */
final class Mutations {
    private static final List<String> VALUES = List.of("null", "true", "0", "-1", "1e400", "2147483648",
            "-9223372036854775808", "1E-7", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\"", "\"\\u202e\"", "\"'\"",
            "\"{0}\"", "\"${7*7}\"", "\"2026-02-30\"", "\"1900-01-01\"", "\"2199-12-31\"", "\"0000-00-00\"", "\"*\"",
            "\"00000000-0000-0000-0000-000000000000\"", "[]", "{}", "[[]]", "[null]", "\"" + "长".repeat(3_000) + "\"");
    private static final List<String> QUERIES = List.of("asOf=1900-01-01", "asOf=2199-12-31", "limit=500", "limit=1",
            "sort=-id", "cursor=AA", "schoolYear=1900-1901", "schoolYear=2998-2999", "schoolYear=0000-0001",
            "group=%27", "unit=%25", "status=PLANNED", "history=true", "aggregate=", "after=-1", "&&=&", "=",
            "%00=%00");
    private static final List<String> SEGMENTS = List.of("%00", "..", ".", "%2E%2E", "*", "%25", "a;b=c", "~", "-",
            "%F0%9F%98%80", "2026-2027", "2026", "0");
    private static final Map<String, List<String>> HEADERS = Map.of(
            "If-Match", List.of("*", "\"1\"", "\"2\"", "W/\"1\"", "\"99999999999999999999\"", "\"", "x,,y"),
            "If-None-Match", List.of("*", "\"1\"", "\"", ",", "W/\"1@2026-09-01\""),
            "Idempotency-Key", List.of("k", "\"", "x".repeat(200), " "),
            "Accept-Language", List.of("*", "zz-;q=x", "en;q=0", "zh-Hant-TW,en;q=0.1", "-", ",,"),
            "traceparent", List.of("x", "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-00", "ff-a-b-c"),
            "Accept", List.of("*/*", "text/html, */*;q=0.1", "application/json;charset=utf-16", "application/*;q=0.0"),
            "Content-Type", List.of("application/json;charset=utf-16", "application/problem+json", "json", "*/*"),
            "X-Forwarded-For", List.of("'"), "Range", List.of("bytes=0-0,-1"), "Expect", List.of("nonsense"));

    private final Random random;
    private final Map<String, String> known;
    private final List<Operation> operations;
    private final String token;

    /** @param known what is there, by the name of the path parameter or the property that names it */
    Mutations(long seed, List<Operation> operations, Map<String, String> known, String token) {
        this.random = new Random(seed);
        this.operations = operations;
        this.known = known;
        this.token = token;
    }

    Call next() {
        var operation = any(operations);
        var call = Call.of(operation.method(), operation.target(known)).bearing(token);
        if (operation.hasBody()) {
            call = call.json(mutated(sound(operation.body().example())));
        }
        if (random.nextInt(3) == 0) {
            call = call.to(call.target() + "?" + any(QUERIES) + "&" + any(QUERIES));
        }
        if (random.nextInt(8) == 0) {
            call = call.to(call.target().replaceFirst("/[^/]*$", "/" + any(SEGMENTS)));
        }
        if (operation.hasBody() && random.nextBoolean()) {
            call = call.with("If-Match", any(HEADERS.get("If-Match")));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            var name = any(HEADERS.keySet().stream().sorted().toList());
            call = call.with(name, any(HEADERS.get(name)));
        }
        return call;
    }

    /** Names what is there wherever it could. */
    private JsonNode sound(JsonNode body) {
        if (body instanceof ObjectNode object) {
            known.forEach((name, value) -> {
                if (object.has(name)) {
                    object.put(name, value);
                }
            });
        }
        body.forEach(this::sound);
        return body;
    }

    private byte[] mutated(JsonNode body) {
        for (int i = random.nextInt(4); i > 0; i--) {
            mutate((ObjectNode) body);
        }
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private void mutate(ObjectNode body) {
        var pointers = pointers(body, "");
        if (pointers.isEmpty()) {
            return;
        }
        var at = JsonPointer.compile(any(pointers));
        var parent = body.at(at.head());
        var value = random.nextInt(4) == 0
                ? body.at(any(pointers)).deepCopy()
                : JsonNodeFactory.instance.rawValueNode(new RawValue(any(VALUES)));
        if (parent instanceof ArrayNode array) {
            array.add(value);
        } else if (random.nextInt(6) == 0) {
            ((ObjectNode) parent).remove(at.last().getMatchingProperty());
        } else {
            ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
        }
    }

    private static List<String> pointers(JsonNode node, String prefix) {
        var pointers = new ArrayList<String>();
        node.fields().forEachRemaining(field -> {
            pointers.add(prefix + "/" + field.getKey());
            pointers.addAll(pointers(field.getValue(), prefix + "/" + field.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(prefix + "/" + i);
            pointers.addAll(pointers(node.get(i), prefix + "/" + i));
        }
        return pointers;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
