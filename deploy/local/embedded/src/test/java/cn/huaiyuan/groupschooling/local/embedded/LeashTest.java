package cn.huaiyuan.groupschooling.local.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTest {
    @TempDir
    Path folder;

    @Test
    void endsWithTheChildsExitCode() {
        var child = Leash.of("child", List.of("sh", "-c", "echo said; exit 7"), folder.resolve("log")).start();

        assertEquals(7, child.onExit().join());
        assertTrue(child.logged().contains("said"));
    }

    @Test
    void killsAChildThatDoesNotStop() {
        var child = Leash
                .of("child", List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"),
                        folder.resolve("log"))
                .grace(Duration.ofMillis(300)).start();
        await().until(() -> child.logged().contains("deaf"));

        child.close();

        assertEquals(128 + 9, child.onExit().join());
    }

    /** PostgreSQL and Kafka held by a JVM that is killed are gone within seconds. */
    @Test
    void nothingOutlivesAKilledParent() throws Exception {
        var pids = folder.resolve("pids");
        var parent = Leash.of("parent", JavaCommand.main(Parent.class, List.of("-Xmx64m"), List.of(folder.toString())),
                folder.resolve("parent.log")).start();
        await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(pids));
        var children = Arrays.stream(Files.readString(pids).trim().split(" ")).map(Long::valueOf).map(ProcessHandle::of)
                .map(child -> child.orElseThrow()).toList();
        assertTrue(children.stream().allMatch(ProcessHandle::isAlive));

        ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(6)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    /** Holds a server of each kind until it is killed. */
    static final class Parent {
        public static void main(String[] args) throws Exception {
            var folder = Path.of(args[0]);
            var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), Ports.free(), true,
                    folder.resolve("postgres.log"));
            var kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free(), Ports.free(),
                    folder.resolve("kafka.log"));
            Files.writeString(folder.resolve("pids.tmp"), postgres.pid() + " " + kafka.pid());
            Files.move(folder.resolve("pids.tmp"), folder.resolve("pids"));
            Thread.currentThread().join();
        }
    }
}
