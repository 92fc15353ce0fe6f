package cn.huaiyuan.groupschooling.kit.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransientFailureTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"08006, true", "40001, true", "40P01, true", "53300, true", "57P01, true", "58030, true",
            "55P03, true", "25P03, true", ", true", "23505, false", "22021, false", "42P01, false", "25P02, false"})
    void isWhatTheDatabaseSays(String state, boolean passes) {
        assertEquals(passes, TransientFailure.is(new IllegalStateException(new SQLException("why", state))));
    }

    @Test
    void isACommitThatFailedByItself() {
        assertEquals(true, TransientFailure.is(new IllegalStateException(new RollbackException("timed out"))));
    }

    @Test
    void isNoCommitThatTheDatabaseRefused() {
        var refused = new RollbackException("could not commit");
        refused.initCause(new SQLException("unique", "23505"));

        assertEquals(false, TransientFailure.is(refused));
    }

    @Test
    void isAConflictWithAnotherWriter() {
        assertEquals(true, TransientFailure.is(new OptimisticLockException()));
    }

    @Test
    void isNoDefect() {
        assertEquals(false, TransientFailure.is(new IllegalArgumentException("never")));
    }
}
