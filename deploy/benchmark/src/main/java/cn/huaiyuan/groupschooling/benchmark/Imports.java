package cn.huaiyuan.groupschooling.benchmark;

import cn.huaiyuan.groupschooling.local.launcher.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Imports of units over HTTP. */
final class Imports {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration AT_MOST = Duration.ofMinutes(5);
    private static final int PAUSE_MILLIS = 100;

    private final Stage stage;
    private final String service;
    private final Api api;

    Imports(Stage stage, String service) {
        this.stage = stage;
        this.service = service;
        this.api = new Api(stage.suite().service(service), stage.suite().tokens(), "edu-bureau");
    }

    /**
     * Nanoseconds from the submission to the end.
     *
     * @throws IllegalStateException where not all rows were entered
     */
    long run(Path file, int rows) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var id = submit(file);
        awaitEnd(id, rows);
        return System.nanoTime() - begin;
    }

    /** Bytes of the heap that live when half of the rows are done, or a little more. */
    long heapHalfWay(Path file, int rows) throws IOException, InterruptedException {
        var id = submit(file);
        await(id, job -> job.path("rowsDone").asInt() >= rows / 2);
        var live = liveHeap();
        if (!job(id).path("finishedAt").isNull()) {
            throw new IllegalStateException("the import was over before the heap was looked at");
        }
        awaitEnd(id, rows);
        return live;
    }

    private String submit(Path file) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(stage.suite().service(service).url() + "/v1/imports?kind=units"))
                        .header("Authorization", "Bearer " + stage.suite().tokens().token("benchmark", "edu-bureau"))
                        .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    private void awaitEnd(String id, int rows) throws InterruptedException {
        await(id, job -> !job.path("finishedAt").isNull());
        var job = job(id);
        if (!job.path("status").asText().equals("DONE") || job.path("created").asInt() != rows) {
            throw new IllegalStateException("not all were entered: " + job);
        }
    }

    private void await(String id, Predicate<JsonNode> reached) throws InterruptedException {
        var begin = System.nanoTime();
        for (var job = job(id); !reached.test(job); job = job(id)) {
            if (System.nanoTime() - begin > AT_MOST.toNanos()) {
                throw new IllegalStateException("not done in time: " + job);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private JsonNode job(String id) {
        return api.get("/v1/imports/" + id).body();
    }

    /** After a full collection. */
    private long liveHeap() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var collected = new ProcessBuilder(jcmd, Long.toString(stage.suite().service(service).pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        if (collected != 0) {
            throw new IllegalStateException("jcmd ended with " + collected);
        }
        var metrics = HTTP.send(HttpRequest.newBuilder(URI.create(stage.suite().service(service).url() + "/q/metrics"))
                .header("Authorization", "Bearer " + stage.suite().tokens().token("benchmark", "system"))
                .header("Accept", "text/plain").build(), HttpResponse.BodyHandlers.ofString()).body();
        return metrics.lines().filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
