package cn.huaiyuan.groupschooling.staffing.identity;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Identity numbers that need somebody: a wellness check, for everything else goes on. */
@ApplicationScoped
@Wellness
class IdentityWatch implements HealthCheck {
    @Inject
    IdentityVault vault;
    @Inject
    SealedNumbers numbers;
    @Inject
    DataSource dataSource;

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("identity.numbers.under.other.keys", () -> counts().underOtherKeys())
                .description("identity numbers that are sealed with another key than the current one")
                .register(metrics);
        Gauge.builder("identity.numbers.unindexed", () -> counts().unindexed())
                .description("identity numbers that are not found by their index").register(metrics);
        Gauge.builder("identity.numbers.unreadable", () -> counts().unreadable())
                .description("identity numbers that could not be opened when they were asked for, or whose key is lost")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var counts = counts();
        return HealthCheckResponse.named("identity").withData("underOtherKeys", counts.underOtherKeys())
                .withData("unindexed", counts.unindexed()).withData("unreadable", counts.unreadable())
                .status(counts.unreadable() == 0 && counts.unindexed() == 0).build();
    }

    private Counts counts() {
        try (var connection = dataSource.getConnection()) {
            return new Counts(numbers.countSealedWith(connection, vault.keys().others()),
                    numbers.countUnindexed(connection), countUnreadable(connection) + countLost(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the identity numbers cannot be counted", e);
        }
    }

    /** Tries again what could not be opened: another instance may have been given the number since. */
    private long countUnreadable(Connection connection) throws SQLException {
        var owners = vault.unreadable();
        return owners.isEmpty()
                ? 0
                : numbers.of(connection, owners).stream()
                        .filter(held -> vault.keys().sealing().containsKey(held.number().key())
                                && vault.open(held.number(), held.owner()).isEmpty())
                        .count();
    }

    /** Those of lost keys are unreadable before anybody asks for them. */
    private long countLost(Connection connection) throws SQLException {
        var lost = new KnownKeys(connection).lost();
        lost.removeAll(vault.keys().sealing().keySet());
        return numbers.countSealedWith(connection, lost);
    }

    private record Counts(long underOtherKeys, long unindexed, long unreadable) {
    }
}
