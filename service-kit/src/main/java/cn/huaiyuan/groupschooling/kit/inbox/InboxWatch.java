package cn.huaiyuan.groupschooling.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether any events are missing. Not a readiness check: incomplete answers say so and are better than none. */
@ApplicationScoped
@Wellness
public class InboxWatch implements HealthCheck {
    @Inject
    Breaks breaks;

    void register(@Observes StartupEvent event, MeterRegistry metrics) {
        Gauge.builder("inbox.breaks", breaks::count).description("places where events may have been lost, not repaired")
                .register(metrics);
        Gauge.builder("inbox.unconfirmed", () -> breaks.unconfirmed(null))
                .description("aggregates that a restored producer has not announced again").register(metrics);
    }

    @Override
    public HealthCheckResponse call() {
        var open = breaks.count();
        var unconfirmed = breaks.unconfirmed(null);
        return HealthCheckResponse.named("inbox").withData("breaks", open).withData("unconfirmed", unconfirmed)
                .status(open == 0 && unconfirmed == 0).build();
    }
}
