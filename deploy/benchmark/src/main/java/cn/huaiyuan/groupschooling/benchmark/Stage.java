package cn.huaiyuan.groupschooling.benchmark;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedPostgres;
import cn.huaiyuan.groupschooling.local.launcher.Layout;
import cn.huaiyuan.groupschooling.local.launcher.Suite;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** The embedded stack on a data folder of its own, which is empty whenever a benchmark begins. */
final class Stage implements AutoCloseable {
    private static final int PORT_BASE = 23_000;
    /** The local stack does without the second compiler, for it starts often and runs shortly; a server does not. */
    private static final List<String> AS_A_SERVER = List.of("-XX:TieredStopAtLevel=4");

    private final Layout layout;
    private final FileLock lock;
    private final Suite suite;

    /** Nothing of it runs yet. */
    Stage(Path project) {
        var folder = project.resolve(".local/benchmark");
        layout = new Layout(project, folder.resolve("data"), folder.resolve("logs"));
        lock = layout.lock();
        layout.clear();
        suite = new Suite(layout, PORT_BASE);
    }

    void startAll() {
        suite.start(System.out::println);
    }

    /** One service alone, with what it stands on, as a server runs it. */
    void start(String service) {
        suite.startPostgres(System.out::println);
        suite.startKafka(System.out::println);
        suite.service(service).start(AS_A_SERVER);
        suite.service(service).awaitReady();
    }

    Layout layout() {
        return layout;
    }

    Suite suite() {
        return suite;
    }

    /** To the database of a service, as its owner. */
    Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(suite.postgres().jdbcUrl(Suite.database(service)), EmbeddedPostgres.USER,
                "");
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            suite.close();
        }
    }
}
