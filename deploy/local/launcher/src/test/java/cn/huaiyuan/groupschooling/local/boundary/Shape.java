package cn.huaiyuan.groupschooling.local.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A schema of a service's OpenAPI document, its references followed. */
final class Shape {
    /** As far as bad values differ from kind to kind. */
    enum Kind {
        OBJECT, ARRAY, DATE, UUID, ENUM, TEXT, INTEGER, BOOLEAN
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode given;
    private final JsonNode schema;
    private final JsonNode components;

    Shape(JsonNode given, JsonNode components) {
        this.given = given;
        this.components = components;
        this.schema = resolved(given);
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has("$ref")) {
            return resolved(components.path(node.get("$ref").asText().replace("#/components/schemas/", "")));
        }
        return node.has("anyOf") ? resolved(node.get("anyOf").get(0)) : node;
    }

    /** Empty if none is said. */
    String format() {
        return schema.path("format").asText();
    }

    Kind kind() {
        if (schema.has("enum")) {
            return Kind.ENUM;
        }
        return switch (format()) {
            case "date" -> Kind.DATE;
            case "uuid" -> Kind.UUID;
            default -> ofType(schema.path("type").isArray() ? schema.get("type").get(0) : schema.path("type"));
        };
    }

    /** A limit says only its bounds. */
    private Kind ofType(JsonNode type) {
        return switch (type.asText()) {
            case "object" -> Kind.OBJECT;
            case "array" -> Kind.ARRAY;
            case "boolean" -> Kind.BOOLEAN;
            case "string" -> Kind.TEXT;
            default -> Kind.INTEGER;
        };
    }

    /** Every array of a body has a bound. */
    int maxItems() {
        if (!schema.has("maxItems")) {
            throw new AssertionError("no maxItems in " + schema);
        }
        return schema.get("maxItems").asInt();
    }

    Map<String, Shape> properties() {
        var properties = new LinkedHashMap<String, Shape>();
        schema.path("properties").fields()
                .forEachRemaining(entry -> properties.put(entry.getKey(), new Shape(entry.getValue(), components)));
        return properties;
    }

    Set<String> required() {
        var names = new TreeSet<String>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    Shape items() {
        return new Shape(schema.path("items"), components);
    }

    /** Everything inside, by its pointer into the example. */
    Map<String, Shape> places() {
        var places = new LinkedHashMap<String, Shape>();
        if (kind() == Kind.ARRAY) {
            places.put("/0", items());
            items().places().forEach((pointer, shape) -> places.put("/0" + pointer, shape));
        }
        properties().forEach((name, shape) -> {
            places.put("/" + name, shape);
            shape.places().forEach((pointer, inner) -> places.put("/" + name + pointer, inner));
        });
        return places;
    }

    /** A value that can be read, with everything in it. */
    JsonNode example() {
        return switch (kind()) {
            case OBJECT -> {
                var object = JSON.objectNode();
                properties().forEach((name, shape) -> object.set(name, shape.example()));
                yield object;
            }
            case ARRAY -> JSON.arrayNode().add(items().example());
            case DATE -> JSON.textNode("2026-09-01");
            case UUID -> JSON.textNode("01890a5d-ac96-774b-bcce-b302099a8057");
            case ENUM -> schema.get("enum").get(0);
            case BOOLEAN -> JSON.booleanNode(false);
            case INTEGER -> JSON.numberNode(said("examples", schema.path("minimum").asLong(7)));
            case TEXT -> JSON.textNode(given.at("/examples/0").asText(schema.at("/examples/0").asText("文字")));
        };
    }

    private long said(String name, long otherwise) {
        return given.path(name).path(0).asLong(schema.path(name).path(0).asLong(otherwise));
    }
}
