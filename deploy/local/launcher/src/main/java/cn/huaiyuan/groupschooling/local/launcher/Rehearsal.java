package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.embedded.ClassArchive;
import cn.huaiyuan.groupschooling.local.embedded.Ports;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Run by the build: has the services start and do a little once, so that their classes are kept in archives and every
 * later start takes half the time.
 */
public final class Rehearsal {
    private static final Consumer<String> SILENT = step -> {
    };

    private Rehearsal() {
    }

    /** @param args the checkout; a folder for the data, which are thrown away, and the logs */
    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[1]).toAbsolutePath();
        var layout = new Layout(Path.of(args[0]).toAbsolutePath().normalize(), folder.resolve("data"),
                folder.resolve("logs"));
        var archives = Suite.SERVICES.stream().map(layout::serviceJar).map(ClassArchive::of).toList();
        if (archives.stream().allMatch(ClassArchive::isCurrent)) {
            return;
        }
        try (var lock = layout.lock(); var suite = new Suite(layout, Ports.freeBase(Suite.PORTS))) {
            layout.clear();
            suite.startPostgres(SILENT);
            suite.startKafka(SILENT);
            Suite.SERVICES.forEach(name -> suite.service(name).startRehearsal());
            Suite.SERVICES.forEach(name -> suite.service(name).awaitReady());
            act(suite);
        }
        archives.forEach(ClassArchive::keep);
    }

    /** A write, its event on its way to those who listen, and a read of each. */
    private static void act(Suite suite) {
        var written = new Api(suite.service("group-service"), suite.tokens(), "edu-bureau")
                .put("/v1/schools/2134000000",
                        Api.fields("name", "演练", "ownership", "PUBLIC", "openedOn", "2000-09-01"));
        if (written.status() != 201) {
            throw new IllegalStateException("the rehearsal failed: " + written);
        }
        var flow = new EventFlow(suite);
        flow.awaitTakenIn("staffing-service");
        flow.awaitTakenIn("evaluation-service");
        for (var name : Suite.SERVICES) {
            new Api(suite.service(name), suite.tokens(), "system").get("/v1/changes");
        }
    }
}
