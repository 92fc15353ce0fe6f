package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that are no JSON, of the wrong shape, or with a wrong value in each of their places. */
final class BadBodies {
    private static final int TWO_MEBIBYTES = 2 << 20;
    private static final List<String> NO_RECORD = List.of("", " ", "{", "{]", "nul", "null", "[]", "\"text\"", "42",
            "true", "{} {}", "{}x", "{\"a\":1,\"a\":2}", "{'a':1}", "{a:1}", "[[[", "/* */ {}", "\ufeff\ufeff{}", "\0",
            "{\"a\":\"\t\"}", "{\"a\":1e}", "{\"a\":" + "9".repeat(2_000) + "}");
    /** In JSON, by the kind of the place that they do not fit. */
    private static final Map<Shape.Kind, List<String>> MISFITS = Map.of(
            Shape.Kind.OBJECT, List.of("1", "\"x\"", "true", "[]", "[null]"),
            Shape.Kind.ARRAY, List.of("1", "\"x\"", "true", "{}", "[null]"),
            Shape.Kind.DATE, List.of("1", "true", "{}", "[]", "\"1899-12-31\"", "\"2026-02-30\"", "\"9999-12-31\"",
                    "\"2200-01-01\"", "\"\"", "\"2026-9-1\"", "\"+2026-09-01\"", "\"2026-09-01T00:00:00Z\"",
                    "\"\\u0000\"", "20260901"),
            Shape.Kind.UUID, List.of("1", "{}", "\"x\"", "\"1-1-1-1-1\""),
            Shape.Kind.ENUM, List.of("1", "0", "true", "{}", "[]", "\"\"", "\"NOTHING\"", "\"\\u0000\""),
            Shape.Kind.TEXT, List.of("1", "1.5", "true", "{}", "[]", "[\"x\"]", "\"a\\u0000b\"", "\"\\ud800\"",
                    "\"\\udc00x\"", "\"\\u001b\""),
            Shape.Kind.INTEGER, List.of("\"1\"", "true", "{}", "[]", "1.5", "1.0", "1e3", "1e400",
                    "99999999999999999999999999", "-9223372036854775809", "1e-400"),
            Shape.Kind.BOOLEAN, List.of("1", "0", "\"true\"", "{}", "[]"));

    private BadBodies() {
    }

    static List<Bad> of(Operation operation, String token) {
        if (!operation.hasBody()) {
            return List.of();
        }
        var call = operation.call(token);
        var bad = new ArrayList<Bad>();
        NO_RECORD.forEach(text -> bad.add(Bad.naming("no record", call.json(text))));
        addOddBytes(call, operation, bad);
        addMisfits(call, operation.body(), bad);
        addUnknownFields(call, operation.body(), bad);
        operation.body().required().forEach(name -> {
            var without = (ObjectNode) operation.body().example();
            without.remove(name);
            bad.add(Bad.naming("left out", call.json(without.toString()), "/" + name));
            bad.add(Bad.naming("null", call.json(without.putNull(name).toString()), "/" + name));
        });
        return bad;
    }

    private static void addOddBytes(Call call, Operation operation, List<Bad> bad) {
        var example = operation.body().example().toString().getBytes(StandardCharsets.UTF_8);
        var large = Arrays.copyOf(example, TWO_MEBIBYTES);
        Arrays.fill(large, example.length, large.length, (byte) ' ');
        bad.add(Bad.of("2 MiB", call.json(large), 413));
        bad.add(Bad.of("2 MiB in chunks", call.json(large).inChunks(), 413));
        bad.add(Bad.naming("nested arrays", call.json("[".repeat(100_000))));
        bad.add(Bad.naming("nested arrays", call.json("[".repeat(100_000) + "]".repeat(100_000))));
        bad.add(Bad.naming("nested objects", call.json("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))));
        bad.add(Bad.naming("no UTF-8", call.json(new byte[]{'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'})));
        bad.add(Bad.naming("overlong NUL",
                call.json(new byte[]{'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'})));
        bad.add(Bad.naming("a surrogate in UTF-8",
                call.json(new byte[]{'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'})));
    }

    /** One after the other, and then all at once: each has to be named. */
    private static void addMisfits(Call call, Shape body, List<Bad> bad) {
        var deepest = new LinkedHashMap<String, String>();
        body.places().forEach((pointer, shape) -> {
            for (var misfit : MISFITS.get(shape.kind())) {
                var named = misfit.equals("[null]") && shape.kind() == Shape.Kind.ARRAY ? pointer + "/0" : pointer;
                bad.add(Bad.naming("misfit", call.json(put(body.example(), pointer, misfit).toString()), named));
            }
            if (shape.kind() != Shape.Kind.OBJECT && shape.kind() != Shape.Kind.ARRAY) {
                deepest.put(pointer, MISFITS.get(shape.kind()).get(0));
            }
        });
        var all = body.example();
        deepest.forEach((pointer, misfit) -> put(all, pointer, misfit));
        deepest.put("/nothing", "1");
        bad.add(Bad.naming("everything wrong at once", call.json(put(all, "/nothing", "1").toString()),
                deepest.keySet().toArray(String[]::new)));
    }

    private static void addUnknownFields(Call call, Shape body, List<Bad> bad) {
        var names = Map.of("nothing", "/nothing", "a/b~c", "/a~1b~0c", "怀远", "/怀远", "", "/", "__proto__",
                "/__proto__", "{0}", "/{0}", "'", "/'");
        names.forEach((name, pointer) -> bad.add(Bad.naming("unknown field",
                call.json(((ObjectNode) body.example()).put(name, 1).toString()), pointer)));
        for (var name : List.of("\\u0000", "\\ud800", "x\\udc00", "\\u2028", "\\ud83d\\ude00")) {
            bad.add(Bad.naming("an odd unknown field", call.json("{\"" + name + "\":1}")));
        }
        var many = new StringBuilder("{\"n\":0");
        for (int i = 0; many.length() < (1 << 20) - 40; i++) {
            many.append(",\"").append(Integer.toString(i, 36)).append("\":1");
        }
        bad.add(Bad.naming("very many unknown fields", call.json(many + "}")));
        body.places().forEach((pointer, shape) -> {
            if (shape.kind() == Shape.Kind.ARRAY) {
                addLongArrays(call, body, pointer, shape, bad);
            }
        });
    }

    /** One item too many, and as many as a body holds: sound ones too are refused before they are looked at. */
    private static void addLongArrays(Call call, Shape body, String pointer, Shape array, List<Bad> bad) {
        var item = array.items().example().toString();
        var longest = 900_000 / (item.getBytes(StandardCharsets.UTF_8).length + 1);
        bad.add(Bad.naming("an item too many", call.json(put(body.example(), pointer,
                "[1" + ",1".repeat(array.maxItems()) + "]").toString()), pointer));
        if (array.maxItems() < longest) {
            bad.add(Bad.naming("very many items", call.json(put(body.example(), pointer,
                    "[" + item + ("," + item).repeat(longest - 1) + "]").toString()), pointer));
        }
        bad.add(Bad.naming("very many wrong items", call.json(put(body.example(), pointer,
                "[1" + ",1".repeat(400_000) + "]").toString()), pointer));
    }

    /** Puts a piece of JSON, sound or not, in a place of a tree. */
    private static JsonNode put(JsonNode tree, String pointer, String json) {
        var at = JsonPointer.compile(pointer);
        var value = JsonNodeFactory.instance.rawValueNode(new RawValue(json));
        if (tree.at(at.head()) instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) tree.at(at.head())).set(at.last().getMatchingProperty(), value);
        }
        return tree;
    }
}
