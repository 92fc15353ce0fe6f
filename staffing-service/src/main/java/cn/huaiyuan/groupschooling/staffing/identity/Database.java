package cn.huaiyuan.groupschooling.staffing.identity;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work in a transaction of its own, of any length. */
final class Database {
    private Database() {
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    static <T> T inTransaction(DataSource dataSource, Work<T> work) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
