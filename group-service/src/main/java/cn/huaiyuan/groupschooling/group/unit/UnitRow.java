package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A row of a table of units. Former names and kinds and suspensions are not said by a row and stay. */
record UnitRow(@NotBlank @Size(max = 50) @Identifying String unitCode,
        @NotBlank @Size(max = 50) @Identifying String schoolCode,
        @NotBlank @Size(max = 50) @Identifying String campusCode,
        @NotBlank @Size(max = 100) @ProperName String displayName, @Size(max = 100) @ProperName String currentName,
        @NotNull Stage stage,
        @NotNull Unit.Kind kind, @NotNull LocalDate openedOn, LocalDate closedOn, @Size(max = 500) String reason) {

    /** As it is registered, where it is new or was voided. */
    UnitRegistration registration() {
        return new UnitRegistration(schoolCode, campusCode, displayName, currentName, List.of(), stage, kind,
                List.of(), openedOn, closedOn, List.of(), reason);
    }

    /** As it stands, with what the row says about it, and without what it would be only after its end. */
    UnitRegistration registration(Unit standing, LocalDate today) {
        var names = standing.names();
        var kinds = standing.kinds();
        var bears = names.told(new UnitNames(displayName, currentName), Function.identity(), today, closedOn);
        return new UnitRegistration(schoolCode, campusCode, bears.displayName(), bears.currentName(),
                names.endedOn(closedOn).former(), stage, kinds.told(kind, Function.identity(), today, closedOn),
                kinds.endedOn(closedOn).former(), openedOn, closedOn,
                SuspensionPeriod.sorted(closedOn == null
                        ? standing.suspensions()
                        : standing.suspensionsBefore(closedOn)),
                reason);
    }
}
