package cn.huaiyuan.groupschooling.kit.inbox;

import java.sql.SQLException;
import java.util.List;

/** Tells trouble that passes (database away, deadlock) from a record that will never do. */
final class PassingTrouble {
    /** SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system error. */
    private static final List<String> CLASSES = List.of("08", "40", "53", "57", "58");

    private PassingTrouble() {
    }

    static boolean is(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                // Without a state it is the pool that speaks: no connection to be had.
                return sql.getSQLState() == null || CLASSES.stream().anyMatch(sql.getSQLState()::startsWith);
            }
            if (cause instanceof jakarta.transaction.RollbackException
                    || cause instanceof jakarta.persistence.OptimisticLockException) {
                return true;
            }
        }
        return false;
    }
}
