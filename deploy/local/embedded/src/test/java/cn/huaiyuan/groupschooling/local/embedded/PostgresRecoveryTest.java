package cn.huaiyuan.groupschooling.local.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresRecoveryTest {
    @TempDir
    Path folder;

    /** After a crash of the machine the id in postmaster.pid may belong to any other process. */
    @Test
    void startsThoughAnotherProcessHasTheOldId() throws Exception {
        try (var postgres = start()) {
            postgres.close();
            var ours = ProcessHandle.current().parent().orElseThrow().pid();
            Files.writeString(data().resolve("postmaster.pid"), ours + "\n" + data() + "\n");

            postgres.start();

            assertEquals("1", one(postgres));
        }
    }

    @Test
    void startsThoughPostmasterPidIsEmpty() throws Exception {
        try (var postgres = start()) {
            postgres.close();
            Files.writeString(data().resolve("postmaster.pid"), "");

            postgres.start();

            assertEquals("1", one(postgres));
        }
    }

    /** initdb writes PG_VERSION first: killed after that, it leaves a folder that looks like a database. */
    @Test
    void startsOverWhatAKilledFirstStartLeft() throws Exception {
        var left = Files.createDirectory(folder.resolve("data.new"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(left.resolve("PG_VERSION"), "18\n");

        try (var postgres = start()) {
            assertEquals("1", one(postgres));
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data(), Ports.free(), true, folder.resolve("log"));
    }

    private static String one(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, "");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1")) {
            row.next();
            return row.getString(1);
        }
    }
}
