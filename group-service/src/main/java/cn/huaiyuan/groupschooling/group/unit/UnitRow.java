package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Period;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** A row of a table of units. Former names and kinds and suspensions are not said by a row and stay. */
record UnitRow(@NotBlank @Size(max = 50) String unitCode, @NotBlank @Size(max = 50) String schoolCode,
        @NotBlank @Size(max = 50) String campusCode,
        @NotBlank @Size(max = 100) String displayName, @Size(max = 100) String currentName, @NotNull Stage stage,
        @NotNull Unit.Kind kind, @NotNull LocalDate openedOn, LocalDate closedOn, @Size(max = 500) String reason) {

    /** @param known the unit as it stands; null where it is new, or was voided */
    UnitRegistration registration(Unit known) {
        return new UnitRegistration(schoolCode, campusCode, displayName, currentName,
                known == null ? List.of() : known.formerNames(), stage, kind,
                known == null ? List.of() : known.formerKinds(), openedOn, closedOn,
                SuspensionPeriod.sorted(known == null ? List.<Period>of() : known.suspensions()), reason);
    }
}
