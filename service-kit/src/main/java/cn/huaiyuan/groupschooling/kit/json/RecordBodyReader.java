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
import java.util.List;

/**
 * Reads a record from a JSON body and reports everything that is wrong with it at once. No other reader may do it: a
 * reader that makes records of plain text would skip these checks.
 */
@Provider
@Consumes(MediaType.WILDCARD)
@Priority(Priorities.USER - 100)
public class RecordBodyReader implements MessageBodyReader<Object> {
    private static final String UTF_8 = "UTF-8";

    private final Records records;
    private final ObjectReader trees;
    private final int largest;

    @Inject
    public RecordBodyReader(ObjectMapper json, Records records, KitConfig config) {
        this.records = records;
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
        // Text in GBK may be UTF-8 by chance and would then be stored as something else.
        var charset = mediaType.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, UTF_8);
        if (!charset.equalsIgnoreCase(UTF_8)) {
            throw new ProblemException(415, "unsupported-media-type", List.of(Violation.at("", "json.charset")));
        }
        var violations = new ArrayList<Violation>();
        var value = records.read(tree(body), type, Texts.language(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)),
                violations);
        if (value == null && violations.isEmpty()) {
            violations.add(Violation.at("", "body.missing"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return value;
    }

    /** Null if the body is blank. */
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
}
