package cn.huaiyuan.groupschooling.kit.outbox;

import cn.huaiyuan.groupschooling.kit.sql.Sql;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * How many events wait, and how long. A wellness check, not a readiness check: without the broker the service must
 * still accept writes.
 */
@ApplicationScoped
@Wellness
public class OutboxWatch implements HealthCheck {
    private static final long LATE_SECONDS = 60;
    private static final String DEPTH = """
            select count(*), coalesce(extract(epoch from now() - min(since)), 0)::bigint,
                   (select count(*) from outbox_dead)
              from outbox""";

    @Inject
    DataSource dataSource;
    @Inject
    RestoreGuard guard;

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("outbox.pending", () -> depth().pending())
                .description("events committed and not yet acknowledged")
                .register(metrics);
        Gauge.builder("outbox.age.seconds", () -> depth().ageSeconds())
                .description("how long the first of them has waited")
                .register(metrics);
        Gauge.builder("outbox.dead", () -> depth().dead()).description("events that the broker refused for good")
                .register(metrics);
        Gauge.builder("outbox.lost", guard::lost).description("events in the topic that the restored journal lacks")
                .register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var depth = depth();
        return HealthCheckResponse.named("outbox").withData("pending", depth.pending())
                .withData("ageSeconds", depth.ageSeconds()).withData("dead", depth.dead())
                .withData("lost", guard.lost())
                .status(guard.lost() == 0 && depth.dead() == 0 && depth.ageSeconds() < LATE_SECONDS).build();
    }

    private Depth depth() {
        try (var connection = dataSource.getConnection()) {
            return Sql.first(connection, DEPTH, row -> new Depth(row.getLong(1), row.getLong(2), row.getLong(3)))
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read", e);
        }
    }

    private record Depth(long pending, long ageSeconds, long dead) {
    }
}
