package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.stack.Database;
import java.sql.Connection;
import java.sql.SQLException;

final class Runners {
    private Runners() {
    }

    /** As another process would hold it: the runner of this one keeps off. */
    static Connection keptOff() throws SQLException {
        var elsewhere = Database.connect();
        try (var lock = elsewhere.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtext('import-runner'))");
        }
        return elsewhere;
    }
}
