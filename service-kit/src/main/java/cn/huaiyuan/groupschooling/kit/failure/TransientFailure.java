package cn.huaiyuan.groupschooling.kit.failure;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;

/** Tells trouble that passes (database away, deadlock) from a record that will never do. */
public final class TransientFailure {
    /**
     * SQLSTATE classes: connection, transaction rollback, resources, operator intervention, system error; a lock that
     * did not come in time, and a session that was ended because its transaction idled.
     */
    private static final List<String> STATES = List.of("08", "40", "53", "57", "58", "55P03", "25P03");
    /** A commit that failed, by itself; where the database said why, it is that which counts. */
    private static final List<Class<? extends Exception>> COMMITS = List.of(RollbackException.class,
            OptimisticLockException.class, HeuristicMixedException.class, HeuristicRollbackException.class,
            XAException.class);

    private TransientFailure() {
    }

    public static boolean is(Throwable failure) {
        Optional<SQLException> sql = Causes.of(failure).filter(SQLException.class::isInstance)
                .map(SQLException.class::cast).findFirst();
        return sql.map(TransientFailure::is).orElseGet(() -> Causes.of(failure)
                .anyMatch(cause -> COMMITS.stream().anyMatch(commit -> commit.isInstance(cause))));
    }

    private static boolean is(SQLException sql) {
        // Without a state it is the pool that speaks: no connection to be had.
        return sql.getSQLState() == null || STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
