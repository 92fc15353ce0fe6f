package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.school.School;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Manner;
import cn.huaiyuan.groupschooling.local.embedded.EventContract;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitContractTest {
    private static final LocalDate OPENED = LocalDate.of(2000, 9, 1);
    private static final LocalDate CLOSED = LocalDate.of(2020, 9, 1);

    @ParameterizedTest
    @EnumSource(Stage.class)
    void everyStageIsAsPromised(Stage stage) {
        var unit = unit(stage);

        EventContract.check("unit.registered.v1", UnitState.of(unit), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit.registered.v1", "unit.changed.v1", "unit.renamed.v1", "unit.reclassified.v1",
            "unit.moved.v1", "unit.closed.v1", "unit.merged.v1", "unit.split.v1",
            "unit.voided.v1"})
    void eventsAreAsPromised(String type) {
        var unit = unit(Stage.PRIMARY);
        var before = UnitState.of(unit);
        unit.change(registration(Stage.PRIMARY, Unit.Kind.TEACHING_POINT,
                List.of(new Suspension(OPENED, null), new Suspension(OPENED, OPENED))));
        unit.rename("other", "outside", LocalDate.of(2010, 9, 1));
        unit.reclassify(Unit.Kind.REGULAR, LocalDate.of(2010, 9, 1));
        unit.moveTo(new Home(), LocalDate.of(2011, 9, 1));
        unit.split(new Succession(OPENED, Manner.SPLIT, List.of("2134000001-C01-P", "2134000003-C01-P"), "document"));
        unit.close(new Succession(CLOSED, Manner.SPLIT, List.of("2134000002-C01-P"), "document"));

        EventContract.check(type, UnitState.of(unit), before);
    }

    private static Unit unit(Stage stage) {
        return new Unit("2134000001-C01-" + stage.letter(), new Home(), registration(stage, Unit.Kind.REGULAR, null));
    }

    private static UnitRegistration registration(Stage stage, Unit.Kind kind, List<Suspension> suspensions) {
        return new UnitRegistration("2134000001", "2134000001-C01", "校本部", null, null, stage, kind, null, OPENED, null,
                suspensions, null);
    }

    /** A school of which only its identity is looked at. */
    private static final class Home extends School {
        private final UUID id = UUID.randomUUID();

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String schoolCode() {
            return "2134000001";
        }
    }
}
