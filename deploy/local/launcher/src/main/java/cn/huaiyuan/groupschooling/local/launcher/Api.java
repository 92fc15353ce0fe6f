package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.embedded.LocalTokens;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service's REST API, called as any county system would call it. A call without an answer is a {@link Refusal}. */
public final class Api {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String base;
    private final String token;

    /** @param roles what the token that is sent along says */
    public Api(ServiceProcess service, LocalTokens tokens, String... roles) {
        base = service.url();
        token = tokens.token("launcher", List.of(roles), List.of(), List.of(), Duration.ofHours(12));
    }

    /** @param etag of what is there; null where the header is missing */
    public record Answer(int status, JsonNode body, String etag) {
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** Without If-Match: only creates. */
    public Answer put(String path, Object body) {
        return put(path, body, null);
    }

    public Answer put(String path, Object body, String ifMatch) {
        var request = request(path).header("Content-Type", "application/json");
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.PUT(json(body)));
    }

    /** @param key makes the call safe to repeat */
    public Answer post(String path, Object body, String key, String ifMatch) {
        var request = request(path).header("Content-Type", "application/json").header("Idempotency-Key", key);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return send(request.POST(json(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30)).header("Authorization",
                "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a body could not be written", e);
        }
    }

    private static Answer send(HttpRequest.Builder request) {
        var built = request.build();
        try {
            var answer = HTTP.send(built, HttpResponse.BodyHandlers.ofString());
            var body = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            return new Answer(answer.statusCode(), body, answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new Refusal(built.method() + " " + built.uri() + " had no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while waiting for " + built.uri());
        }
    }

    /** An object of JSON; a value may be null. */
    public static Map<String, Object> fields(Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
