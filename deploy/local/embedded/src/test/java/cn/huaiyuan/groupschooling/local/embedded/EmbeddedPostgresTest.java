package cn.huaiyuan.groupschooling.local.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatIsCommittedThroughAKillAndAStop() throws SQLException {
        try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), Ports.free(), true, folder.resolve("log"))
                .withDatabases(List.of("one"))) {
            execute(postgres, "create table kept (value text)", "insert into kept values ('before the kill')");
            assertEquals("on", query(postgres, "show fsync"));

            postgres.kill();
            postgres.start();
            execute(postgres, "insert into kept values ('before the stop')");
            postgres.close();
            postgres.start();

            assertEquals("2", query(postgres.withDatabases(List.of("one", "two")), "select count(*) from kept"));
        }
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            var refusal = assertThrows(StartException.class,
                    () -> EmbeddedPostgres.start(folder.resolve("data"), taken.getLocalPort(), true,
                            folder.resolve("log")));

            assertTrue(refusal.getMessage().contains(Integer.toString(taken.getLocalPort())), refusal.getMessage());
            assertEquals(1, refusal.getMessage().lines().count());
        }
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("one"), EmbeddedPostgres.USER, "");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("one"), EmbeddedPostgres.USER, "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
