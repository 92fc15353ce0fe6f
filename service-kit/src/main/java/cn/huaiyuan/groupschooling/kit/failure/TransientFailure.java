package cn.huaiyuan.groupschooling.kit.failure;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.transaction.xa.XAException;

/** Tells failures that pass by themselves (database away, deadlock) from those that happen again at every try. */
public final class TransientFailure {
    /**
     * SQLSTATE classes: connection, rollback, resources, operator intervention, system error; also lock time-out, and
     * a session ended because its transaction idled.
     */
    private static final List<String> STATES = List.of("08", "40", "53", "57", "58", "55P03", "25P03");
    /** Failed commits. If the database gave a reason, only that counts. */
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
        // No SQLSTATE: the error is the connection pool's.
        return sql.getSQLState() == null || STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
