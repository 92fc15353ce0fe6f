package cn.huaiyuan.groupschooling.kit.stack;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedPostgres;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The application's database, looked at from outside of its pool. */
public final class Database {
    private Database() {
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(EmbeddedStackResource.jdbcUrl(), EmbeddedPostgres.USER, "");
    }

    /** The first column of all rows. */
    public static List<String> column(String sql, Object... args) {
        try (var connection = connect()) {
            return column(connection, sql, args);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public static List<String> column(Connection connection, String sql, Object... args) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                select.setObject(i + 1, args[i]);
            }
            var values = new ArrayList<String>();
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    values.add(row.getString(1));
                }
            }
            return values;
        }
    }

    public static String one(String sql, Object... args) {
        return column(sql, args).get(0);
    }

    public static long count(String sql, Object... args) {
        return Long.parseLong(one("select count(*) from " + sql, args));
    }

    public static void execute(String sql, Object... args) {
        try (var connection = connect(); var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                statement.setObject(i + 1, args[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
