package cn.huaiyuan.groupschooling.kit.problem;

import cn.huaiyuan.groupschooling.kit.failure.Causes;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;

/**
 * Converts a refusal by the database into one to the caller. A constraint of the domain has a text {@code
 * problem.<constraint name>}; the violation of any other constraint is a defect and stays a 500.
 */
public final class DatabaseRefusal {
    private DatabaseRefusal() {
    }

    /** Empty if the database did not refuse. */
    public static Optional<ProblemException> of(Throwable failure) {
        return Causes.of(failure).map(DatabaseRefusal::saidBy).flatMap(Optional::stream).findFirst();
    }

    private static Optional<ProblemException> saidBy(Throwable cause) {
        if (cause instanceof ProblemException refusal) {
            return Optional.of(refusal);
        }
        if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
            return Optional.of(new ProblemException(412, "precondition-failed", List.of()));
        }
        return cause instanceof SQLException sql ? of(sql) : Optional.empty();
    }

    private static Optional<ProblemException> of(SQLException sql) {
        var state = sql.getSQLState() == null ? "08000" : sql.getSQLState();
        return switch (state.substring(0, 2)) {
            case "23" -> constraint(sql);
            // A value that PostgreSQL cannot hold, such as a character that its encoding lacks.
            case "22" -> Optional.of(new ProblemException(400, "invalid-request", List.of()));
            // Deadlock, serialization failure, or a row lock that did not come in time.
            case "40", "55" -> Optional.of(new ProblemException(409, "concurrent-change", List.of()));
            case "08", "53", "57" -> Optional.of(new ProblemException(503, "database-away", List.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> constraint(SQLException sql) {
        if (!(sql instanceof PSQLException postgres) || postgres.getServerErrorMessage() == null
                || postgres.getServerErrorMessage().getConstraint() == null) {
            return Optional.empty();
        }
        var code = postgres.getServerErrorMessage().getConstraint().replace('_', '-');
        return Texts.find(java.util.Locale.ENGLISH, "problem." + code).map(text -> ProblemException.conflict(code));
    }
}
