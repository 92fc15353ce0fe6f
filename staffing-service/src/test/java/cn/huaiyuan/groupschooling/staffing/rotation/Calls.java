package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Calls as the education bureau; many of them, so with less around each than REST Assured has. */
final class Calls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String bearer = "Bearer " + EmbeddedStackResource.tokens().token("pairs", "edu-bureau");

    record Answer(int status, JsonNode body) {
    }

    /** @param version what If-Match asks for; 0 for none */
    Answer call(String method, String path, int version, Map<String, ?> body) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Authorization", bearer).header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            if (version > 0) {
                request.header("If-Match", "\"" + version + "\"");
            }
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of what was made or changed; anything but success is a defect of the test. */
    String done(String method, String path, int version, Map<String, ?> body) {
        var answer = call(method, path, version, body);
        if (answer.status() > 201) {
            throw new AssertionError(path + ": " + answer);
        }
        return answer.body().get("id").textValue();
    }
}
