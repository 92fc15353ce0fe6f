package cn.huaiyuan.groupschooling.local.launcher;

import cn.huaiyuan.groupschooling.local.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;

/** A suite for one test class, on free ports, with its data in a folder that goes with the test. */
public final class OwnSuite {
    public static final Consumer<String> SILENT = step -> {
    };

    private OwnSuite() {
    }

    /** Nothing of it is started yet. */
    public static Suite in(Path folder) {
        return new Suite(layout(folder), Ports.freeBase(Suite.PORTS));
    }

    /** The same without what an earlier one left there, for a folder that stays. */
    public static Suite anewIn(Path folder) {
        var layout = layout(folder);
        try (var lock = layout.lock()) {
            layout.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(folder);
    }

    private static Layout layout(Path folder) {
        return new Layout(Checkout.folder(), folder.resolve("data"), folder.resolve("logs"));
    }

    public static Connection connection(Suite suite, String service) throws SQLException {
        return DriverManager.getConnection(suite.postgres().jdbcUrl(Suite.database(service)), "postgres", "");
    }

    public static void execute(Suite suite, String service, String sql) throws SQLException {
        try (var connection = connection(suite, service); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A school code of Anhui that no other call has been given. */
    public static String schoolCode(int serial) {
        return "2134%06d".formatted(serial);
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }
}
