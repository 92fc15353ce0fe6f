package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.embedded.ClassArchive;
import cn.huaiyuan.groupschooling.local.embedded.JavaCommand;
import cn.huaiyuan.groupschooling.local.embedded.Leash;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One of the four services as a process of its own, which can be killed and started again. */
public final class ServiceProcess {
    private static final Duration START = Duration.ofSeconds(90);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(30);
    private static final int LINE = 200;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    /** Small and quick to start: one machine runs everything. */
    private static final List<String> JVM = List.of("-Xmx160m", "-Xss512k", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Dquarkus.profile=embedded");
    private static final Duration STOP = Duration.ofSeconds(8);

    private final String name;
    private final int port;
    private final Path jar;
    private final Path log;
    private final List<String> settings;
    private final Map<String, String> environment;
    private Leash process;
    private long startedAt;
    private long startMillis;

    /**
     * @param settings    {@code key=value} for the service's configuration
     * @param environment secrets, which do not belong on a command line
     */
    public ServiceProcess(String name, int port, Path jar, Path log, List<String> settings,
            Map<String, String> environment) {
        this.name = name;
        this.port = port;
        this.jar = jar;
        this.log = log;
        this.settings = List.copyOf(settings);
        this.environment = new HashMap<>(environment);
        // Many threads on few cores: glibc would keep free memory in an arena for each of them.
        this.environment.put("MALLOC_ARENA_MAX", "2");
    }

    /** Starts it and returns at once. */
    public void start() {
        start(List.of());
    }

    /**
     * The same as it would run on a machine of its own.
     *
     * @param options of its JVM; they win over those that let it start quickly and small
     */
    public void start(List<String> options) {
        var all = new ArrayList<>(classes().use());
        all.addAll(options);
        start(all, STOP);
    }

    /** Starts it so that it keeps its classes, when it stops, for all starts to come. */
    void startRehearsal() {
        start(classes().make(), ClassArchive.TIME_TO_WRITE);
    }

    private ClassArchive classes() {
        return ClassArchive.of(jar);
    }

    private void start(List<String> more, Duration grace) {
        var options = new ArrayList<>(JVM);
        options.addAll(more);
        options.add("-Dquarkus.http.port=" + port);
        settings.forEach(setting -> options.add("-D" + setting));
        startedAt = System.nanoTime();
        process = Leash.of(name, JavaCommand.jar(jar, options, List.of()), log).environment(environment)
                .grace(grace).start();
    }

    /** Returns when it takes requests; throws one line with the reason where it does not come up. */
    public void awaitReady() {
        var deadline = startedAt + START.toNanos();
        while (!answersReady()) {
            if (!process.isAlive()) {
                throw new Refusal(name + " ended while starting: " + lastError() + " (log: " + log + ")");
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw new Refusal(
                        name + " did not come up within " + START.toSeconds() + " s: " + lastError() + " (log: "
                                + log + ")");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        startMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt);
    }

    private boolean answersReady() {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted while " + name + " was starting");
        }
    }

    private String lastError() {
        var lines = process.logged().lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().filter(line -> line.contains("ERROR") || line.startsWith("Caused by"))
                .reduce((first, last) -> last).or(() -> lines.stream().reduce((first, last) -> last))
                .map(line -> line.length() > LINE ? line.substring(0, LINE) + "…" : line)
                .orElse("its log is empty");
    }

    public String name() {
        return name;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** From the start of the process to its first ready answer. */
    long startMillis() {
        return startMillis;
    }

    /** Resident memory as the kernel counts it; -1 where it does not say. */
    long residentMiB() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst().orElse(-1024) >> 10;
        } catch (IOException noProc) {
            return -1;
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** SIGTERM, and SIGKILL where that does not help. */
    public void stop() {
        if (process != null) {
            process.close();
        }
    }
}
