package cn.huaiyuan.groupschooling.kit.table;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads a file of one JSON object per line. The types of the values are checked later. */
final class JsonLines {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private static final int LONGEST_NAME = 100;
    private static final int MOST_UNKNOWN = 50;

    private final List<Column> kind;

    JsonLines(List<Column> kind) {
        this.kind = kind;
    }

    static Survey survey(Path file) throws IOException {
        var faults = new Faults();
        var rows = 0;
        try (var lines = open(file)) {
            while (rows <= Tables.MOST_ROWS && lines.next() != null) {
                if (++rows > Tables.MOST_ROWS) {
                    faults.add(Fault.of(null, lines.number(), "table.too-many-rows", Tables.MOST_ROWS + ""));
                }
            }
        } catch (UnreadableFile malformed) {
            faults.add(malformed.fault());
        }
        var report = new SheetReport(null, rows == 0 ? SheetReport.State.EMPTY : SheetReport.State.READ, 0, rows, 0);
        return new Survey(Format.NDJSON, StandardCharsets.UTF_8, List.of(report), rows, faults.found());
    }

    void read(Path file, Consumer<Row> rows) throws IOException {
        try (var lines = open(file)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                rows.accept(row(lines.number(), line));
            }
        }
    }

    private static TextLines open(Path file) throws IOException {
        return new TextLines(Charsets.reader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private Row row(int number, String line) {
        try {
            var node = JSON.readTree(line);
            return node.isObject() ? row(number, (ObjectNode) node) : malformed(number, 1, line);
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            return malformed(number, at == null ? 1 : at.getColumnNr(), line);
        }
    }

    private Row row(int number, ObjectNode object) {
        var faults = new ArrayList<Fault>();
        var written = new HashMap<String, String>();
        for (var column : kind) {
            var node = object.get(column.field());
            if (node == null) {
                faults.add(fault(number, column.field(), "field.missing", null));
            } else if (!node.isNull()) {
                written.put(column.field(), text(node));
            }
        }
        object.properties().stream()
                .filter(field -> kind.stream().noneMatch(column -> column.field().equals(field.getKey())))
                .limit(MOST_UNKNOWN)
                .forEach(field -> faults
                        .add(fault(number, cut(field.getKey()), "field.unknown", text(field.getValue()))));
        // Drops unknown fields, which would only take memory.
        object.retain(kind.stream().map(Column::field).toList());
        return new Row(null, number, object, written, Map.of(), faults);
    }

    private static Fault fault(int number, String field, String code, String value) {
        return new Fault(null, number, null, field, code, List.of(field), value);
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static String text(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }

    private static Row malformed(int number, int column, String line) {
        var fault = new Fault(null, number, null, null, "json.malformed",
                List.of(Integer.toString(number), Integer.toString(column)), line);
        return new Row(null, number, JsonNodeFactory.instance.objectNode(), Map.of(), Map.of(), List.of(fault));
    }
}
