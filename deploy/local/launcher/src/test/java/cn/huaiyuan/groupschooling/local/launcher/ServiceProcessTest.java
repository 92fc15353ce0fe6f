package cn.huaiyuan.groupschooling.local.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    @TempDir
    Path folder;

    /** A JVM says nothing where an archive does not fit; it only starts in twice the time. */
    @Test
    void startsWithTheClassesThatTheBuildHasKept() throws Exception {
        try (var suite = OwnSuite.in(folder)) {
            suite.startPostgres(OwnSuite.SILENT);
            var service = suite.service("funding-service");
            service.start();
            service.awaitReady();

            var mapped = Files.readString(Path.of("/proc", Long.toString(service.pid()), "maps"));

            assertTrue(mapped.contains("funding-service/target/quarkus-app/quarkus-run.jar-"), mapped);
        }
    }
}
