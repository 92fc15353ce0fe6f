package cn.huaiyuan.groupschooling.local.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Runs one Kafka node, broker and controller at once, on 127.0.0.1.
 *
 * <p>
 * Prints the one line {@value #READY} to standard output when clients can be served; logs warnings and errors to
 * standard error. Ends cleanly, with exit code 143, on SIGTERM. A start that fails ends with exit code 1.
 */
public final class Broker {

    /** What the parent process waits for on standard output. */
    static final String READY = "ready";

    private static final int NODE_ID = 1;
    private static final String CONTROLLER = "CONTROLLER";

    private Broker() {
    }

    /**
     * @param args
     *            port of the broker, port of the controller, data folder (made and formatted if it is not there), then
     *            any Kafka settings as {@code key=value}, which win over the built-in ones
     */
    public static void main(String[] args) {
        if (args.length < 3) {
            System.err.println("Usage: <port> <controller port> <data folder> [<kafka setting>=<value> ...]");
            System.exit(2);
        }
        try {
            run(settings(args), Path.of(args[2]));
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            // Kafka's own threads are still there and would keep the JVM alive.
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Properties settings, Path data) throws Exception {
        if (!Files.exists(data.resolve("meta.properties"))) {
            format(data);
        }
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static void format(Path data) throws Exception {
        Files.createDirectories(data);
        new Formatter().setPrintStream(System.err)
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(NODE_ID)
                .setDirectories(List.of(data.toString()))
                .setMetadataLogDirectory(data.toString())
                .setControllerListenerName(CONTROLLER)
                .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                .setReleaseVersion(MetadataVersion.latestProduction())
                .run();
    }

    private static Properties settings(String[] args) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "node.id", String.valueOf(NODE_ID),
                "process.roles", "broker,controller",
                "controller.listener.names", CONTROLLER,
                "listeners", "PLAINTEXT://127.0.0.1:" + args[0] + "," + CONTROLLER + "://127.0.0.1:" + args[1],
                "controller.quorum.voters", NODE_ID + "@127.0.0.1:" + args[1],
                "log.dirs", args[2]));
        // Events are kept for good: consumers rebuild from offset 0.
        settings.putAll(Map.of(
                "auto.create.topics.enable", "true",
                "num.partitions", "12",
                "log.cleanup.policy", "delete",
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1"));
        // One node: every internal topic has one replica, and few partitions.
        settings.putAll(Map.of(
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4"));
        // After kill -9 the controller refuses the broker until its old session is over; 9 s by default.
        settings.putAll(Map.of(
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "400"));
        // Fast starts and small memory; the cleaner's buffer alone is 128 MB by default.
        settings.putAll(Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "log.cleaner.dedupe.buffer.size", String.valueOf(2 << 20),
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2"));
        for (int i = 3; i < args.length; i++) {
            String[] setting = args[i].split("=", 2);
            if (setting.length != 2) {
                throw new IllegalArgumentException("Not a setting of the form key=value: " + args[i]);
            }
            settings.setProperty(setting[0], setting[1]);
        }
        return settings;
    }
}
