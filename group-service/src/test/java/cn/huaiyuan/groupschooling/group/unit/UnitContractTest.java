package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.Contract;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnitContractTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);

    @ParameterizedTest
    @EnumSource(Stage.class)
    void eventsAreAsPromised(Stage stage) {
        var before = registration(stage, Unit.Kind.REGULAR, null, null);
        var after = registration(stage, Unit.Kind.TEACHING_POINT, LocalDate.of(2020, 9, 1),
                List.of(new SuspensionPeriod(OPENED, null), new SuspensionPeriod(OPENED, OPENED)));

        Contract.holds("unit.registered.v1", state(stage, before), null);
        Contract.holds("unit.changed.v1", state(stage, after), state(stage, before));
    }

    private static UnitState state(Stage stage, UnitRegistration registration) {
        return registration.state(UUID.randomUUID(), "2134000001-C01-" + stage.letter(), UUID.randomUUID());
    }

    private static UnitRegistration registration(Stage stage, Unit.Kind kind, LocalDate closedOn,
            List<SuspensionPeriod> suspensions) {
        return new UnitRegistration("2134000001", "2134000001-C01", "校本部", null, stage, kind, OPENED, closedOn,
                suspensions, null);
    }
}
