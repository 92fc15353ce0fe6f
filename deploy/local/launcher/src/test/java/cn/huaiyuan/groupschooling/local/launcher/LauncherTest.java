package cn.huaiyuan.groupschooling.local.launcher;

import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.huaiyuan.groupschooling.local.county.Annex3;
import cn.huaiyuan.groupschooling.local.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of deploy/local/run sees, on the day that all is well and on the others. */
class LauncherTest {
    private static final Map<String, String> NO_CHANGE = Map.of();
    /** What the synthetic roster is made to show: whether each group of annex 3 meets its two quotas. */
    private static final List<String> PLANNED = List.of("PASS PASS", "PASS PASS", "FAIL PASS", "PASS FAIL",
            "FAIL FAIL", "PASS PASS", "FAIL PASS");

    @TempDir
    Path folder;
    private final int base = Ports.freeBase(Suite.PORTS);

    /** From nothing to the table; killed with all its processes; and from what is left to the same table. */
    @Test
    void showsTheSameCountyAgainAfterItWasKilled() throws Exception {
        List<String> first;
        try (var run = Run.of(folder, base, NO_CHANGE)) {
            run.awaitOut("Serving until Ctrl-C");
            first = table(run.out());

            run.kill();
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> Run.isGone(base));
        try (var again = Run.of(folder, base, NO_CHANGE, "--once")) {
            assertEquals(0, again.awaitEnd(), again.err());

            assertTrue(again.out().contains("the county is there already"), again.out());
            assertEquals(first, table(again.out()));
        }
        assertEquals(PLANNED, outcomes(first));
        assertTrue(Run.isGone(base));
    }

    @Test
    void saysWhichPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(base + 3, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}));
                var run = Run.of(folder, base, NO_CHANGE, "--once")) {
            assertRefuses(run, "Port " + taken.getLocalPort(), "funding-service", "choose another port");
        }
    }

    @Test
    void saysThatAnotherRunUsesTheData() throws Exception {
        var layout = new Layout(Checkout.folder(), folder.resolve("data"), folder.resolve("logs"));
        try (var held = layout.lock(); var run = Run.of(folder, base, NO_CHANGE, "--once")) {
            assertTrue(held.isValid());
            assertRefuses(run, folder.resolve("data").toString(), "in use", "--data");
        }
    }

    @Test
    void saysWhichServiceDoesNotComeUpAndStopsTheOthers() throws Exception {
        try (var run = Run.of(folder, base, Map.of("KIT_OUTBOX_POLL", "soon"),
                "--once")) {
            assertRefuses(run, "group-service", "log: " + folder.resolve("logs"));
        }
        assertTrue(Run.isGone(base));
    }

    @Test
    void saysThatTheDiskIsFull() {
        var layout = new Layout(Checkout.folder(), folder, folder);

        var refusal = assertThrows(Refusal.class, () -> layout.requireRoom(64L << 20));

        assertEquals("Only 64 MiB are free for " + folder + "; make room for 1024 MiB", refusal.getMessage());
    }

    /** Who means another folder with --data must not lose what is in it. */
    @Test
    void throwsNothingAwayThatIsNotItsOwn() throws Exception {
        var data = Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(data.resolve("postgres"));
        try (var run = Run.of(folder, base, NO_CHANGE, "--once", "--fresh")) {
            assertRefuses(run, data.resolve("postgres").toString(), "--data");
        }
        assertTrue(Files.exists(data.resolve("postgres")));
    }

    @Test
    void throwsNothingAwayWhereSomethingElseHasBeenAdded() throws Exception {
        var layout = new Layout(Checkout.folder(), folder, folder);
        layout.lock().release();
        layout.secret("identity-index");
        Files.writeString(folder.resolve("thesis.txt"), "kept");

        assertTrue(assertThrows(Refusal.class, layout::clear).getMessage().contains("thesis.txt"));

        assertTrue(Files.exists(folder.resolve("identity-index.key")));
    }

    @Test
    void throwsItsOwnDataAway() throws Exception {
        var layout = new Layout(Checkout.folder(), folder, folder);
        layout.lock().release();
        Files.createDirectories(folder.resolve("kafka/group-events-0"));
        Files.writeString(folder.resolve("kafka/group-events-0/log"), "old");
        Files.writeString(folder.resolve("loaded"), "old");
        layout.secret("identity-index");

        layout.clear();

        try (var left = Files.list(folder)) {
            assertEquals(Set.of(folder.resolve("lock"), folder.resolve("group-schooling")), left.collect(toSet()));
        }
    }

    @Test
    void saysThatAPortCannotBe() throws Exception {
        try (var run = Run.of(folder, 70_000, NO_CHANGE, "--once")) {
            assertRefuses(run, "--port-base", "70000");
        }
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        try (var run = Run.ofCommand(folder, Map.of("PATH", toolsOnly().toString(), "JAVA_HOME", ""), script())) {
            assertRefuses(run, "No Java found", "version 17");
        }
    }

    @Test
    void saysThatTheJavaIsTooOld() throws Exception {
        var bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(bin.resolve("java"), "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
        Files.setPosixFilePermissions(bin.resolve("java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var run = Run.ofCommand(folder, Map.of("JAVA_HOME", folder.resolve("jdk").toString()), script())) {
            assertRefuses(run, "is Java 11", "version 17");
        }
    }

    @Test
    void saysWhichOptionItDoesNotKnow() throws Exception {
        try (var run = Run.of(folder, base, NO_CHANGE, "--twice")) {
            assertFalse(run.awaitEnd() == 0);
            assertTrue(run.err().contains("--twice"), run.err());
        }
    }

    /** One line says what is wrong, the exit code says that something is. */
    private static void assertRefuses(Run run, String... words) throws Exception {
        assertEquals(1, run.awaitEnd(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        for (var word : words) {
            assertTrue(run.err().contains(word), run.err());
        }
    }

    private static List<String> script() {
        return List.of("/bin/bash", Checkout.folder().resolve("deploy/local/run").toString(), "--once");
    }

    /** A path with what the script needs, and no Java. */
    private Path toolsOnly() throws Exception {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : List.of("bash", "dirname", "sed", "find", "readlink")) {
            var found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.copy(found, tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return tools;
    }

    private static List<String> table(String out) {
        return out.lines().filter(line -> Annex3.GROUPS.stream().anyMatch(group -> line.startsWith(group.name()))
                || line.startsWith("全县")).toList();
    }

    private static List<String> outcomes(List<String> table) {
        var outcome = Pattern.compile("PASS|FAIL|NOT_APPLICABLE|INSUFFICIENT_DATA");
        return table.stream().filter(line -> !line.startsWith("全县"))
                .map(line -> String.join(" ", outcome.matcher(line).results().map(found -> found.group()).toList()))
                .toList();
    }
}
