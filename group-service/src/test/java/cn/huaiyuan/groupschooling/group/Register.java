package cn.huaiyuan.groupschooling.group;

import cn.huaiyuan.groupschooling.local.embedded.EmbeddedPostgres;
import cn.huaiyuan.groupschooling.local.embedded.EmbeddedStackResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The service's database, looked at and locked from outside of its pool. */
public final class Register {
    private Register() {
    }

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(EmbeddedStackResource.jdbcUrl(), EmbeddedPostgres.USER, "");
    }

    /** How many sessions wait for a lock. */
    public static int waiting(Connection database) throws SQLException {
        try (var select = database.createStatement();
                var row = select.executeQuery(
                        """
                                select count(*) from pg_stat_activity where datname = current_database()
                                   and pid in (select pid from pg_locks where not granted)""")) {
            row.next();
            return row.getInt(1);
        }
    }
}
