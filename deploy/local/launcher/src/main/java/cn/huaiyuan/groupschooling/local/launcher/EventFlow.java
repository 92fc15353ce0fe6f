package cn.huaiyuan.groupschooling.local.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** How far the events have come: out of the services that tell them, into those that listen. */
public final class EventFlow {
    private static final List<String> PRODUCERS = List.of("group-service", "staffing-service", "funding-service");
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Suite suite;

    public EventFlow(Suite suite) {
        this.suite = suite;
    }

    /** Waits until the broker has every event that the service has committed. */
    public void awaitOut(String producer) {
        await(producer + " has not sent all of its events", () -> isOut(producer));
    }

    /** Waits until every event that the running producers have committed is taken in by this service. */
    public void awaitTakenIn(String consumer) {
        PRODUCERS.stream().filter(producer -> suite.service(producer).isAlive()).forEach(this::awaitOut);
        await(consumer + " has not caught up with the events", () -> isCaughtUp(consumer));
    }

    private boolean isOut(String service) {
        for (var check : api(service).get("/q/health/well").body().path("checks")) {
            if (check.path("name").asText().equals("outbox")) {
                return check.path("data").path("pending").asLong(1) == 0;
            }
        }
        return false;
    }

    private boolean isCaughtUp(String service) {
        return api(service).get("/v1/freshness").body().path("caughtUp").asBoolean();
    }

    private Api api(String service) {
        return new Api(suite.service(service), suite.tokens(), "system");
    }

    private static void await(String complaint, Condition condition) {
        var deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new Refusal(complaint + " within " + AT_MOST.toSeconds() + " s");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private interface Condition {
        boolean holds();
    }
}
