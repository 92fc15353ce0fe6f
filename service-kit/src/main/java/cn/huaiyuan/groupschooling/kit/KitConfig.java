package cn.huaiyuan.groupschooling.kit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The kit's settings; a service sets the first two, the rest has defaults that hold in production. */
@ConfigMapping(prefix = "kit")
public interface KitConfig {
    /** The service's name, also the source of its events: {@code group-service}. */
    String service();

    /** The Kafka topic of the service's own events. */
    String topic();

    Outbox outbox();

    Inbox inbox();

    Idempotency idempotency();

    Http http();

    Imports imports();

    Exports exports();

    interface Outbox {
        /** Rows taken per round. */
        @WithDefault("500")
        int batch();

        /** How long the relay sleeps if no commit wakes it. */
        @WithDefault("PT0.15S")
        Duration poll();

        /** Pause after a round that failed as a whole: broker or database away. */
        @WithDefault("PT1S")
        Duration backoff();

        /** A row the broker refuses this often for itself goes to {@code outbox_dead}. */
        @WithDefault("5")
        int attempts();

        /** Partitions of the topic, if the relay has to create it. */
        @WithDefault("12")
        int partitions();

        /** Replicas of the topic, if the relay has to create it: -1 takes the broker's default. */
        @WithDefault("-1")
        short replication();
    }

    interface Inbox {
        /** Topics whose progress {@code /v1/freshness} reports. */
        @WithDefault("none")
        List<String> topics();

        /** How often the logs are compared with the offsets. */
        @WithDefault("PT10S")
        Duration watch();

        /** How long taking a batch in may take, in whole seconds. After that its records are taken in one by one. */
        @WithDefault("PT60S")
        Duration longest();

        /** Pause before a batch is tried again because the database is away. */
        @WithDefault("PT0.5S")
        Duration backoff();
    }

    interface Http {
        /** Larger bodies are refused with 413. */
        @WithDefault("1M")
        MemorySize largestBody();

        /** The same for files that are imported. */
        @WithDefault("64M")
        MemorySize largestUpload();

        /** Longer addresses, in characters, are refused with 414. */
        @WithDefault("8000")
        int longestAddress();

        /** Headers that are larger together, in characters, are refused with 431. */
        @WithDefault("20000")
        int largestHeaders();
    }

    interface Imports {
        /** Whether the service takes in tables; decided when it is built. */
        @WithDefault("false")
        boolean offered();

        /** Rows entered in one transaction, if rows count one by one. */
        @WithDefault("1000")
        int chunk();

        /** How long the runner sleeps if no submission wakes it. */
        @WithDefault("PT2S")
        Duration poll();

        /** A job that broke off this often is given up. */
        @WithDefault("5")
        int attempts();

        /** How long rows that count one by one are entered before the imports of other submitters have their turn. */
        @WithDefault("PT30S")
        Duration turn();

        /** How long a job may take that is done in one transaction. */
        @WithDefault("PT30M")
        Duration longest();

        /** How long a job that has ended can be looked up, with what was wrong with its file. */
        @WithDefault("P366D")
        Duration keep();
    }

    interface Exports {
        /** How many lists are read at a time to be sent as files; each takes a connection while it is read. */
        @WithDefault("4")
        int atOnce();

        /** How long another one waits for its turn before it is refused. */
        @WithDefault("PT10S")
        Duration patience();

        /** How long reading a list may take. */
        @WithDefault("PT10M")
        Duration longest();
    }

    interface Idempotency {
        /** How long an answer is kept for a repeated key. */
        @WithDefault("P7D")
        Duration keep();
    }
}
