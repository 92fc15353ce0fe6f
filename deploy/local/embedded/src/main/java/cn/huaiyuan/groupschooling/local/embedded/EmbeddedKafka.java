package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A Kafka broker in a JVM of its own, on 127.0.0.1. Its data last between starts; it ends with this JVM, even when
 * that is killed.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(8);
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Path data;
    private final int port;
    private final int controllerPort;
    private final Path log;
    private Leash broker;

    private EmbeddedKafka(Path data, int port, int controllerPort, Path log) {
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
        this.log = log;
    }

    /**
     * Starts the broker; returns when it serves clients.
     *
     * @throws StartException one line that says why it did not start
     */
    public static EmbeddedKafka start(Path data, int port, int controllerPort, Path log) {
        Ports.requireFree(port, "Kafka");
        Ports.requireFree(controllerPort, "Kafka's controller");
        var kafka = new EmbeddedKafka(data, port, controllerPort, log);
        kafka.start();
        return kafka;
    }

    /** Has a broker start and stop once, so that its classes are kept for all starts to come. */
    static void rehearse(Path folder) {
        var classes = ClassArchive.of(jar());
        if (classes.isCurrent()) {
            return;
        }
        Carried.delete(folder);
        try (var kafka = new EmbeddedKafka(folder.resolve("kafka"), Ports.free(), Ports.free(),
                folder.resolve("kafka.log"))) {
            kafka.start(classes.make(), ClassArchive.TIME_TO_WRITE);
        }
        classes.keep();
    }

    /** Starts it again, on the same data and ports, after {@link #kill()} or {@link #close()}. */
    public void start() {
        start(ClassArchive.of(jar()).use(), STOP);
    }

    private void start(List<String> classes, Duration grace) {
        try {
            Files.createDirectories(data.getParent());
        } catch (IOException e) {
            throw new StartException("Kafka cannot make its data folder " + data + ": " + e.getMessage(), e);
        }
        var options = new ArrayList<>(JVM);
        options.addAll(classes);
        broker = Leash.of("Kafka", JavaCommand.jar(jar(), options,
                List.of(Integer.toString(port), Integer.toString(controllerPort), data.toString())), log).announces()
                .grace(grace).start();
        broker.awaitLine("ready", START);
    }

    private static Path jar() {
        return Carried.file("cn/huaiyuan/groupschooling/local/embedded/broker.jar");
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public boolean isAlive() {
        return broker.isAlive();
    }

    public long pid() {
        return broker.pid();
    }

    /** {@code kill -9} of the broker. */
    public void kill() {
        broker.kill();
    }

    @Override
    public void close() {
        broker.close();
    }
}
