package cn.huaiyuan.groupschooling.kit.json;

import cn.huaiyuan.groupschooling.kit.KitConfig;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.problem.Texts;
import cn.huaiyuan.groupschooling.kit.problem.Violation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a record from a JSON body and names everything that is wrong with it, in form and in content, at once. No other
 * reader may try: one that makes records of plain text would pass all of this over.
 */
@Provider
@Consumes(MediaType.WILDCARD)
@Priority(Priorities.USER - 100)
public class RecordBodyReader implements MessageBodyReader<Object> {
    private final ObjectMapper json;
    private final ObjectReader trees;
    private final LocalizedValidators validators;
    private final int largest;

    @Inject
    public RecordBodyReader(ObjectMapper json, ValidatorFactory validators, KitConfig config) {
        this.json = json;
        this.validators = new LocalizedValidators(validators);
        this.largest = Math.toIntExact(config.http().largestBody().asLongValue());
        this.trees = json.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).forType(JsonNode.class);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            throw new ProblemException(415, "unsupported-media-type", List.of());
        }
        var violations = new ArrayList<Violation>();
        var value = new StrictReader(json, violations).read(tree(body), type, "");
        if (value == null && violations.isEmpty()) {
            violations.add(Violation.at("", "body.missing"));
        }
        if (value != null) {
            validate(value, headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE), violations);
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return value;
    }

    /** Null where there is nothing but blanks. */
    private JsonNode tree(InputStream body) throws IOException {
        // A chunked body does not say how large it is.
        var bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            throw new ProblemException(413, "too-large", List.of());
        }
        if (isBlank(bytes)) {
            return null;
        }
        try {
            return trees.readValue(bytes);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw malformed(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        } catch (CharConversionException notUtf) {
            throw malformed(1, 1);
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    private static ProblemException malformed(int line, int column) {
        return ProblemException.invalid(
                List.of(Violation.at("", "json.malformed", Integer.toString(line), Integer.toString(column))));
    }

    /** A field that could not be read is null now; what the constraints say of it would only repeat that. */
    private void validate(Object value, String acceptLanguage, List<Violation> violations) {
        var noted = violations.stream().map(Violation::pointer).collect(Collectors.toSet());
        validators.in(Texts.language(acceptLanguage)).validate(value).stream().map(found -> {
            var constraint = found.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
            return Violation.worded(pointer(found.getPropertyPath()), constraint, found.getMessage());
        }).filter(violation -> !noted.contains(violation.pointer()))
                .sorted(Comparator.comparing(Violation::pointer)).forEach(violations::add);
    }

    private static String pointer(Path path) {
        var pointer = new StringBuilder();
        for (var node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
