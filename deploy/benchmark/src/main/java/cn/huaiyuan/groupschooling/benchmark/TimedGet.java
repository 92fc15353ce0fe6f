package cn.huaiyuan.groupschooling.benchmark;

import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A request that is sent again and again over a connection kept alive; its answer is read to the end, not parsed. */
final class TimedGet {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest request;

    /** @param role of the caller, who reaches the whole county */
    TimedGet(Suite suite, String service, String role, String path) {
        request = HttpRequest.newBuilder(URI.create(suite.service(service).url() + path))
                .header("Authorization", "Bearer " + suite.tokens().token("benchmark", role)).build();
    }

    /**
     * Nanoseconds until the answer was there.
     *
     * @throws IllegalStateException where it is not 200
     */
    long take() throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var took = System.nanoTime() - begin;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode());
        }
        return took;
    }
}
