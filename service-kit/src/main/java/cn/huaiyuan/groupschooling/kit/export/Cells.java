package cn.huaiyuan.groupschooling.kit.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Converts values into cells: a text, a number, a date, a boolean, or null. Several plain values become one text;
 * anything else becomes JSON.
 */
record Cells(ObjectMapper json) {
    private static final String BETWEEN = "; ";

    Object of(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof LocalDate) {
            return value;
        }
        if (isPlain(value)) {
            return text(value);
        }
        if (value instanceof Collection<?> many && many.stream().allMatch(Cells::isPlain)) {
            return many.isEmpty() ? null : many.stream().map(Cells::text).collect(Collectors.joining(BETWEEN));
        }
        return json(value);
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence || value instanceof Number || value instanceof Boolean
                || value instanceof Enum || value instanceof UUID || value instanceof TemporalAccessor;
    }

    private static String text(Object plain) {
        return plain instanceof Enum<?> constant ? constant.name() : plain.toString();
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cell cannot be written", e);
        }
    }
}
