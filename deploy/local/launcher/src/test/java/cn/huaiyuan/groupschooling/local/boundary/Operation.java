package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * An operation as the service's OpenAPI document describes it.
 *
 * @param path with names in braces
 */
record Operation(String method, String path, JsonNode definition, JsonNode components) {

    /** Query parameters by name. */
    Map<String, Shape> query() {
        return parameters("query");
    }

    /** Path parameters by name. */
    Map<String, Shape> places() {
        return parameters("path");
    }

    private Map<String, Shape> parameters(String in) {
        var found = new LinkedHashMap<String, Shape>();
        for (var parameter : definition.path("parameters")) {
            if (in.equals(parameter.path("in").asText())) {
                found.put(parameter.path("name").asText(), new Shape(parameter.path("schema"), components));
            }
        }
        return found;
    }

    /** The query parameters that must be given, but for one, as the beginning of a query. */
    String requiredBeside(String name) {
        var query = new StringBuilder();
        for (var parameter : definition.path("parameters")) {
            var other = parameter.path("name").asText();
            if ("query".equals(parameter.path("in").asText()) && parameter.path("required").asBoolean()
                    && !other.equals(name)) {
                query.append(other).append('=').append(encoded(query().get(other).example().asText())).append('&');
            }
        }
        return query.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** In JSON: files are another matter. */
    boolean hasBody() {
        return !definition.at("/requestBody/content/application~1json").isMissingNode();
    }

    Shape body() {
        return new Shape(definition.at("/requestBody/content/application~1json/schema"), components);
    }

    /** The path with something in its places that is of the right form and names nothing. */
    String target() {
        return target(Map.of());
    }

    /** The same with some of the values given, by name. */
    String target(Map<String, String> values) {
        var target = path;
        for (var place : places().entrySet()) {
            var otherwise = place.getValue().kind() == Shape.Kind.INTEGER
                    ? "2026"
                    : place.getValue().kind() == Shape.Kind.UUID ? new UUID(7, 7).toString() : "NOTHING-THERE";
            target = target.replace("{" + place.getKey() + "}", values.getOrDefault(place.getKey(), otherwise));
        }
        return target;
    }

    /** A call that can be read, bearing the token. */
    Call call(String token) {
        var call = Call.of(method, target()).bearing(token);
        if (hasBody()) {
            return call.json(body().example().toString());
        }
        var table = definition.at("/requestBody/content/text~1csv/example");
        return table.isMissingNode() ? call : call.body("text/csv", table.asText());
    }
}
