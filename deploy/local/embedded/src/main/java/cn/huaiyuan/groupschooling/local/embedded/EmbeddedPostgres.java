package cn.huaiyuan.groupschooling.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A PostgreSQL server of the version that the project's pom names, on 127.0.0.1, with user {@code postgres} and no
 * password. Its data last between starts; it ends with this JVM, even when that is killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String USER = "postgres";
    private static final Duration START = Duration.ofSeconds(60);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path data;
    private final int port;
    private final boolean durable;
    private final Path log;
    private Leash server;

    private EmbeddedPostgres(Path data, int port, boolean durable, Path log) {
        this.data = data;
        this.port = port;
        this.durable = durable;
        this.log = log;
    }

    /**
     * Starts the server and makes its data folder where there is none; returns when it takes connections.
     *
     * @param durable true: what is committed is on the disk. False is for plain tests only
     * @throws StartException one line that says why it did not start
     */
    public static EmbeddedPostgres start(Path data, int port, boolean durable, Path log) {
        Ports.requireFree(port, "PostgreSQL");
        var postgres = new EmbeddedPostgres(data.toAbsolutePath(), port, durable, log);
        postgres.initialise();
        postgres.start();
        return postgres;
    }

    /** Starts it again, on the same data and port, after {@link #kill()} or {@link #close()}. */
    public void start() {
        dropForeignPid();
        var settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "max_connections=150", "timezone=UTC", "log_timezone=UTC", "idle_in_transaction_session_timeout=60s"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        var command = program("postgres");
        command.addAll(List.of("-D", data.toString()));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        // SIGINT: a fast stop, which does not wait for clients.
        server = Leash.of("PostgreSQL", command, log).stopSignal("INT").grace(Duration.ofSeconds(10)).start();
        awaitReady();
    }

    /** Creates the databases that are not there yet. */
    public EmbeddedPostgres withDatabases(Collection<String> names) {
        try (var connection = DriverManager.getConnection(jdbcUrl(USER), USER, "");
                var statement = connection.createStatement()) {
            for (var name : names) {
                try (var found = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
                    if (found.next()) {
                        continue;
                    }
                }
                statement.execute("create database " + name);
            }
            return this;
        } catch (SQLException e) {
            throw new StartException("The databases could not be created: " + e.getMessage(), e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    public long pid() {
        return server.pid();
    }

    /** {@code kill -9} of the server and all its backends. */
    public void kill() {
        server.kill();
    }

    @Override
    public void close() {
        server.close();
    }

    private void initialise() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        // Made beside and moved into place: an initdb that is killed leaves PG_VERSION but no database.
        var beside = data.resolveSibling(data.getFileName() + ".new");
        Carried.delete(beside);
        try {
            Files.createDirectories(data.getParent());
            Files.createDirectory(beside,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new StartException("PostgreSQL cannot make its data folder " + data + ": " + e.getMessage(), e);
        }
        var command = program("initdb");
        command.addAll(List.of("-D", beside.toString(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale"));
        if (!durable) {
            command.add("--no-sync");
        }
        var initdb = Leash.of("PostgreSQL's initdb", command, log).start();
        if (initdb.onExit().join() != 0) {
            throw initdb.failure("failed");
        }
        try {
            Files.deleteIfExists(data);
            Files.move(beside, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartException("PostgreSQL cannot make its data folder " + data + ": " + e.getMessage(), e);
        }
    }

    /**
     * After a crash of the machine {@code postmaster.pid} may be empty, or name a process that has nothing to do with
     * PostgreSQL; the server would then refuse to start.
     */
    private void dropForeignPid() {
        var file = data.resolve("postmaster.pid");
        try {
            var pid = Files.exists(file) ? Files.readString(file).lines().findFirst().orElse("") : "0";
            var process = pid.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(pid)) : null;
            if (process == null || process
                    .filter(found -> !found.info().command().orElse("").endsWith("/postgres")).isPresent()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StartException("PostgreSQL cannot use " + file + ": " + e.getMessage(), e);
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START.toNanos();
        while (true) {
            try (var connection = DriverManager.getConnection(jdbcUrl(USER) + "?connectTimeout=5", USER, "")) {
                if (connection.isValid(5)) {
                    return;
                }
            } catch (SQLException notYet) {
                if (!server.isAlive()) {
                    throw server.failure("ended while starting");
                }
                if (System.nanoTime() > deadline) {
                    server.kill();
                    throw server.failure("did not take connections within " + START.toSeconds() + " s");
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    /** PostgreSQL refuses to run as root, so root runs it in a user namespace where it is nobody. */
    private static List<String> program(String name) {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(Carried.folder(archive()).resolve("bin").resolve(name).toString());
        return command;
    }

    private static String archive() {
        var arm = System.getProperty("os.arch").equals("aarch64");
        return arm ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
    }
}
