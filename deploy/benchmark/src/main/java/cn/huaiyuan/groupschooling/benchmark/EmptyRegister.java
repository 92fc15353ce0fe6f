package cn.huaiyuan.groupschooling.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/** The register with 25,000 schools and no units, and what a database alone needs to take units in. */
final class EmptyRegister {
    private static final String SCHOOLS = """
            insert into school (id, version, school_code, name, kind, ownership, opened_on)
            select uuidv7(), 1, '3134' || lpad(n::text, 6, '0'), '第' || n || '中学', 'SCHOOL', 'PUBLIC', '2000-09-01'
              from generate_series(1, 25000) n""";
    /** Columns that are written, not generated. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("unit", "id, version, unit_code, campus_code, school_id, school_since, display_name, current_name,"
                + " stage, kind, opened_on, closed_on");
        TABLES.put("journal", "seq, txid, event_id, event_type, aggregate_id, version, occurred_at, data, actor,"
                + " actor_roles, reason, traceparent");
    }

    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Stage stage;
    private final String service;

    EmptyRegister(Stage stage, String service) {
        this.stage = stage;
        this.service = service;
    }

    void clear() throws SQLException {
        try (var connection = stage.connect(service); var statement = connection.createStatement()) {
            awaitSent(statement);
            statement.execute("truncate outbox, journal, school, unit, import_job cascade");
            statement.execute(SCHOOLS);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Nanoseconds of the database alone for the rows that are there now: units, journal and outbox in one commit. */
    long copyAgain() throws SQLException, IOException {
        try (var connection = stage.connect(service); var statement = connection.createStatement()) {
            var files = new LinkedHashMap<String, Path>();
            for (var table : TABLES.entrySet()) {
                files.put("copy %s (%s) from stdin".formatted(table.getKey(), table.getValue()),
                        copyOut(connection, "copy %s (%s) to stdout".formatted(table.getKey(), table.getValue())));
            }
            files.put("copy outbox (seq) from stdin", copyOut(connection, "copy (select seq from journal) to stdout"));
            awaitSent(statement);
            statement.execute("truncate outbox, journal, unit cascade");
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
            var begin = System.nanoTime();
            connection.setAutoCommit(false);
            for (var file : files.entrySet()) {
                copyIn(connection, file.getKey(), file.getValue());
            }
            connection.commit();
            return System.nanoTime() - begin;
        }
    }

    /** The relay sends beside the import and may be behind it; the floor has the machine to itself. */
    private static void awaitSent(Statement statement) throws SQLException {
        var begin = System.nanoTime();
        while (isPending(statement)) {
            if (System.nanoTime() - begin > AT_MOST.toNanos()) {
                throw new IllegalStateException("the events of an import were not sent in " + AT_MOST);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isPending(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select exists (select from outbox)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Path copyOut(Connection connection, String sql) throws SQLException, IOException {
        var file = Files.createTempFile("copy", ".tsv");
        file.toFile().deleteOnExit();
        try (var out = Files.newOutputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
        return file;
    }

    private static void copyIn(Connection connection, String sql, Path file) throws SQLException {
        try (var in = Files.newInputStream(file)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
