package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Texts that look right and are not, in all text places of a request at once: each place has to be named. */
final class BadTexts {
    /** Looks like nothing: then a text that is required is missing. */
    private static final List<String> BLANK = List.of("\u00A0\u00A0", "\u3000\u200B", "\u2800", "\u3164\uFFA0");
    private static final Map<String, UnaryOperator<String>> UNSEEN = Map.of("U+202A before", text -> "\u202A" + text,
            "U+200E inside", text -> text.charAt(0) + "\u200E" + text.substring(1), "U+FFFD behind",
            text -> text + "\uFFFD");
    private static final List<String> NUMBERS = List.of("349999198505050016", "更正 349999 19850505 0016 的记录",
            "349999-19850505-0016", "３４９９９９１９８５０５０５００１６", "349999\u200B19850505\u00A00016",
            "11010519491231002x", "11010519491231002\u2169", "349999（19850505）0016");
    /** In the contract of the one field that is there for such a number. */
    private static final String OF_NUMBERS = "identity-number";

    private BadTexts() {
    }

    static List<Bad> of(Operation operation, String token) {
        var call = operation.call(token);
        var bad = new ArrayList<Bad>();
        if (operation.hasBody()) {
            var required = required(operation.body(), "");
            BLANK.stream().filter(text -> !required.isEmpty()).forEach(
                    text -> bad.add(body("a text that looks blank", operation, call, required, was -> text)));
            var texts = texts(operation.body());
            UNSEEN.forEach((why, change) -> addUnlessEmpty(body(why, operation, call, List.copyOf(texts.keySet()),
                    change), bad));
            var others = texts.entrySet().stream().filter(text -> !text.getValue().format().equals(OF_NUMBERS))
                    .map(Map.Entry::getKey).toList();
            NUMBERS.forEach(number -> addUnlessEmpty(
                    body("an identity number", operation, call, others, was -> number), bad));
        }
        UNSEEN.forEach((why, change) -> addParameters(why, operation, call, change, bad));
        NUMBERS.forEach(number -> addParameters("an identity number", operation, call, was -> number, bad));
        return bad;
    }

    private static Bad body(String why, Operation operation, Call call, List<String> pointers,
            UnaryOperator<String> change) {
        var body = operation.body().example();
        pointers.forEach(pointer -> put(body, pointer, change));
        return Bad.naming(why, call.json(body.toString()), pointers.toArray(String[]::new));
    }

    private static void addUnlessEmpty(Bad request, List<Bad> bad) {
        if (!request.named().isEmpty()) {
            bad.add(request);
        }
    }

    /** All texts in path and query. */
    private static void addParameters(String why, Operation operation, Call call, UnaryOperator<String> change,
            List<Bad> bad) {
        var query = texts(operation.query());
        var places = texts(operation.places());
        places.replaceAll((name, value) -> encoded(change.apply("NOTHING")));
        var target = operation.target(places);
        var named = new ArrayList<>(places.keySet());
        named.addAll(query.keySet());
        addUnlessEmpty(Bad.naming(why, call.to(query.isEmpty()
                ? target
                : target + "?" + query.keySet().stream().map(name -> name + "=" + encoded(change.apply("NOTHING")))
                        .collect(Collectors.joining("&"))),
                named.toArray(String[]::new)), bad);
    }

    private static Map<String, String> texts(Map<String, Shape> parameters) {
        var texts = new LinkedHashMap<String, String>();
        parameters.forEach((name, shape) -> {
            if (shape.kind() == Shape.Kind.TEXT) {
                texts.put(name, "");
            }
        });
        return texts;
    }

    private static Map<String, Shape> texts(Shape body) {
        var texts = body.places();
        texts.values().removeIf(shape -> shape.kind() != Shape.Kind.TEXT);
        return texts;
    }

    /** Texts that must be given, and those in lists. */
    private static List<String> required(Shape shape, String at) {
        var found = new ArrayList<String>();
        shape.properties().forEach((name, inner) -> {
            if (inner.kind() != Shape.Kind.TEXT) {
                found.addAll(required(inner, at + "/" + name));
            } else if (shape.required().contains(name)) {
                found.add(at + "/" + name);
            }
        });
        if (shape.kind() == Shape.Kind.ARRAY) {
            found.addAll(shape.items().kind() == Shape.Kind.TEXT
                    ? List.of(at + "/0")
                    : required(shape.items(), at + "/0"));
        }
        return found;
    }

    private static void put(JsonNode tree, String pointer, UnaryOperator<String> change) {
        var at = JsonPointer.compile(pointer);
        var text = TextNode.valueOf(change.apply(tree.at(at).asText()));
        if (tree.at(at.head()) instanceof ArrayNode array) {
            array.set(at.last().getMatchingIndex(), text);
        } else {
            ((ObjectNode) tree.at(at.head())).set(at.last().getMatchingProperty(), text);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
