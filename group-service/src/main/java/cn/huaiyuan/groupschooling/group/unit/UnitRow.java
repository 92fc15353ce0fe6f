package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A row of a table of units. It has no former names and kinds and no suspensions: these remain unchanged. */
record UnitRow(@NotBlank @Size(max = 50) @Identifying String unitCode,
        @NotBlank @Size(max = 50) @Identifying String schoolCode,
        @NotBlank @Size(max = 50) @Identifying String campusCode,
        @NotBlank @Size(max = 100) @ProperName String displayName, @Size(max = 100) @ProperName String currentName,
        @NotNull Stage stage,
        @NotNull Unit.Kind kind, @NotNull LocalDate openedOn, LocalDate closedOn, @Size(max = 500) String reason) {

    /** The entry if the unit is new or was voided. */
    UnitRegistration registration() {
        return new UnitRegistration(schoolCode, campusCode, displayName, currentName, List.of(), stage, kind,
                List.of(), openedOn, closedOn, List.of(), reason);
    }

    /** The current entry with what the row gives, without what would begin only after the closing day. */
    UnitRegistration registration(Unit current, LocalDate today) {
        var names = current.names();
        var kinds = current.kinds();
        var last = names.lastAfterRow(new UnitNames(displayName, currentName), Function.identity(), today, closedOn);
        return new UnitRegistration(schoolCode, campusCode, last.displayName(), last.currentName(),
                names.endedOn(closedOn).former(), stage,
                kinds.lastAfterRow(kind, Function.identity(), today, closedOn), kinds.endedOn(closedOn).former(),
                openedOn, closedOn,
                closedOn == null ? current.suspensions() : current.suspensionsBefore(closedOn), reason);
    }
}
