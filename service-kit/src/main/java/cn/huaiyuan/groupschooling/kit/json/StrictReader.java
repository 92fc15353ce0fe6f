package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.problem.Violation;
import cn.huaiyuan.groupschooling.kit.text.CleanText;
import cn.huaiyuan.groupschooling.kit.text.IdentityNumbers;
import cn.huaiyuan.groupschooling.kit.text.TextUse;
import cn.huaiyuan.groupschooling.kit.time.Dates;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Converts a JSON tree into a record and collects everything that does not fit: unknown fields, wrong types,
 * impossible dates, texts that are not clean. Nothing is coerced: {@code "12"} is not a number. It stops collecting
 * at a thousand, because a body of one megabyte could cause an answer of fifty.
 */
final class StrictReader {
    private static final int MOST = 1_000;
    private static final ClassValue<Form> FORMS = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return Form.of(type);
        }
    };

    private final ObjectMapper json;
    private final List<Violation> violations;

    StrictReader(ObjectMapper json, List<Violation> violations) {
        this.json = json;
        this.violations = violations;
    }

    /** The value, or null if the node is null, missing or does not fit; what does not fit is noted. */
    Object read(JsonNode node, Type type, String pointer) {
        return read(node, type, Slot.PLAIN, pointer);
    }

    private Object read(JsonNode node, Type type, Slot slot, String pointer) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return readList(node, list.getActualTypeArguments()[0], slot, pointer);
        }
        var wanted = (Class<?>) type;
        return wanted.isRecord() ? readRecord(node, wanted, pointer) : readValue(node, wanted, slot.text(), pointer);
    }

    private List<Object> readList(JsonNode node, Type element, Slot slot, String pointer) {
        if (!node.isArray()) {
            return refuse(pointer, "type", "array");
        }
        if (node.size() > slot.most()) {
            return refuse(pointer, "array.size", slot.most());
        }
        var values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            var before = violations.size();
            var value = read(node.get(i), element, slot, pointer + "/" + i);
            if (value == null && violations.size() == before) {
                refuse(pointer + "/" + i, "required");
            }
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private Object readRecord(JsonNode node, Class<?> type, String pointer) {
        if (!node.isObject()) {
            return refuse(pointer, "type", "object");
        }
        var form = FORMS.get(type);
        var components = form.components();
        var unknown = new TreeSet<String>();
        node.fieldNames().forEachRemaining(name -> {
            if (!form.names().contains(name)) {
                unknown.add(IdentityNumbers.masked(name));
            }
        });
        unknown.forEach(name -> refuse(pointer + "/" + escape(name), "field.unknown", name));
        var values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var component = components[i];
            var at = pointer + "/" + escape(component.getName());
            var before = violations.size();
            values[i] = read(node.get(component.getName()), component.getGenericType(), form.slots()[i], at);
            if (values[i] == null && component.getType().isPrimitive()) {
                values[i] = component.getType() == boolean.class
                        ? (Object) false
                        : component.getType() == int.class ? (Object) 0 : (Object) 0L;
                if (violations.size() == before) {
                    refuse(at, "required");
                }
            }
        }
        return construct(form, values, pointer);
    }

    private Object construct(Form form, Object[] values, String pointer) {
        try {
            return form.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            // A record may refuse its values itself; if fields are missing the reasons are known already.
            if (violations.isEmpty()) {
                var reason = e.getCause() instanceof IllegalArgumentException refusal ? refusal.getMessage() : null;
                violations.add(Violation.worded(pointer, "invalid", reason));
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(form.constructor() + " cannot be called", e);
        }
    }

    private Object readValue(JsonNode node, Class<?> type, TextUse use, String pointer) {
        if (type == String.class) {
            return node.isTextual() ? text(node.textValue(), use, pointer) : refuse(pointer, "type", "string");
        }
        if (type == LocalDate.class) {
            return node.isTextual() ? date(node.textValue(), pointer) : refuse(pointer, "date");
        }
        if (type == boolean.class || type == Boolean.class) {
            return node.isBoolean() ? node.booleanValue() : refuse(pointer, "type", "true/false");
        }
        if (type == int.class || type == Integer.class) {
            return !node.isIntegralNumber()
                    ? refuse(pointer, "type", "integer")
                    : node.canConvertToInt() ? node.intValue() : refuse(pointer, "number.range");
        }
        if (type == long.class || type == Long.class) {
            return !node.isIntegralNumber()
                    ? refuse(pointer, "type", "integer")
                    : node.canConvertToLong() ? node.longValue() : refuse(pointer, "number.range");
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(value -> node.isTextual() && ((Enum<?>) value).name().equals(node.textValue())).findFirst()
                    .orElseGet(() -> refuse(pointer, "enum", names(type)));
        }
        if (type == UUID.class) {
            return node.isTextual() && Formats.isUuid(node.textValue())
                    ? UUID.fromString(node.textValue())
                    : refuse(pointer, "type", "UUID");
        }
        try {
            return json.treeToValue(node, type);
        } catch (JsonProcessingException e) {
            return refuse(pointer, "type", type.getSimpleName());
        }
    }

    private String text(String written, TextUse use, String pointer) {
        var text = CleanText.of(written, use);
        text.faults().forEach(fault -> refuse(pointer, fault.code(), fault.args().toArray()));
        return text.value();
    }

    private LocalDate date(String text, String pointer) {
        var date = Dates.parse(text);
        if (date.isEmpty()) {
            return refuse(pointer, "date");
        }
        return Dates.inRange(date.get()) ? date.get() : refuse(pointer, "date.range", Dates.FIRST, Dates.LAST);
    }

    private <T> T refuse(String pointer, String code, Object... args) {
        if (violations.size() < MOST) {
            violations.add(Violation.at(pointer, code, Arrays.stream(args).map(Object::toString).toArray()));
        }
        return null;
    }

    private static String names(Class<?> type) {
        return String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The components of a record type, cached: tables have many rows of one type. */
    private record Form(RecordComponent[] components, Slot[] slots, Set<String> names, Constructor<?> constructor) {

        static Form of(Class<?> type) {
            var components = type.getRecordComponents();
            try {
                var constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return new Form(components, Arrays.stream(components).map(Slot::of).toArray(Slot[]::new),
                        Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet()),
                        constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no constructor of its components", e);
            }
        }
    }

    /**
     * What a component of a record says of its values.
     *
     * @param most items of an array
     */
    private record Slot(TextUse text, int most) {
        static final Slot PLAIN = new Slot(TextUse.FREE, Records.LONGEST_ARRAY);

        /** The annotation of a component is kept on its accessor. */
        static Slot of(RecordComponent component) {
            var size = component.getAccessor().getAnnotation(Size.class);
            return new Slot(TextUse.of(component), size == null ? Records.LONGEST_ARRAY : size.max());
        }
    }
}
