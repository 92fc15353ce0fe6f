package cn.huaiyuan.groupschooling.staffing.rotation;

import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RotationContractTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Test
    void registered() {
        EventContract.check("rotation.registered.v1", RotationState.of(rotation()), null);
    }

    @Test
    void started() {
        holds("rotation.started.v1", rotation(), rotation -> rotation.start(DAY));
    }

    @Test
    void finished() {
        var rotation = rotation();
        rotation.start(DAY);

        holds("rotation.finished.v1", rotation, running -> running.finish(DAY.plusDays(9)));
    }

    @Test
    void cancelled() {
        var running = rotation();
        running.start(DAY);

        holds("rotation.cancelled.v1", rotation(), Rotation::cancel);
        holds("rotation.cancelled.v1", running, rotation -> rotation.breakOff(DAY.plusDays(9)));
    }

    @Test
    void voided() {
        holds("rotation.voided.v1", rotation(), rotation -> rotation.makeVoid("误录"));
    }

    private static void holds(String type, Rotation rotation, Consumer<Rotation> step) {
        var before = RotationState.of(rotation);
        step.accept(rotation);
        EventContract.check(type, RotationState.of(rotation), before);
    }

    private static Rotation rotation() {
        return new Rotation(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), new RotationPlan("T000123",
                "2134000001-C02-P", DAY, DAY.plusYears(1), Rotation.Mode.CIRCUIT, 6, 12, false, null));
    }
}
