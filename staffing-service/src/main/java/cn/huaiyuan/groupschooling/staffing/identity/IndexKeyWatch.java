package cn.huaiyuan.groupschooling.staffing.identity;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether numbers are still indexed with the index key of this instance. If another instance was started with a new one,
 * this one finds no number and can store none, until it is restarted with the new key.
 */
@ApplicationScoped
@Readiness
public class IndexKeyWatch implements HealthCheck {
    @Inject
    IdentityVault vault;
    @Inject
    DataSource dataSource;

    /**
     * Whoever has a lock on a row or the table of the numbers is sure of the answer until the transaction ends.
     *
     * @throws ProblemException 503 where the index key was replaced
     */
    public void requireCurrent() {
        if (!isCurrent()) {
            throw new ProblemException(503, "index-key-replaced", List.of());
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("identity-index-key").status(isCurrent()).build();
    }

    private boolean isCurrent() {
        try (var connection = dataSource.getConnection()) {
            return new KnownKeys(connection).checks().containsKey(vault.keys().index());
        } catch (SQLException e) {
            throw new IllegalStateException("the known keys cannot be read", e);
        }
    }
}
