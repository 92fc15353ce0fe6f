package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as it is to stand in the register. */
record UnitRegistration(
        @NotBlank @Schema(description = "The last school it is a part of", examples = "3134000001") @Identifying String schoolCode,
        @NotBlank @Schema(description = "The code of the school that the campus was built for, `-C` and two digits", examples = "3134000001-C01") @Identifying String campusCode,
        @NotBlank @Size(max = 100) @Schema(description = "Name within the group", examples = "校本部") @ProperName String displayName,
        @Size(max = 100) @Schema(nullable = true, description = "Name it goes by outside", examples = "实验中学新校区") @ProperName String currentName,
        @Size(max = 100) @Schema(nullable = true, description = "Names it bore before; they stay where they are not given, `[]` says that there are none") List<@Valid FormerUnitNameEntry> formerNames,
        @NotNull Stage stage, @NotNull @Schema(description = "The last of its kinds") Unit.Kind kind,
        @Size(max = 100) @Schema(nullable = true, description = "Kinds it was of before; they stay where they are not given, `[]` says that there are none") List<@Valid FormerUnitKindEntry> formerKinds,
        @NotNull LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists; it does where it is not given") LocalDate closedOn,
        @Size(max = 100) @Schema(nullable = true, description = "Days on which it does not teach; none where it is not given") List<@Valid SuspensionPeriod> suspensions,
        @Size(max = 500) @Schema(nullable = true, description = "Why; needed to change what is registered and to enter anew what was voided") String reason) {

    Life life() {
        return new Life(openedOn, closedOn);
    }

    /** With what it does not say of former names and kinds as it stands. */
    UnitRegistration over(Unit standing) {
        return new UnitRegistration(schoolCode, campusCode, displayName, currentName,
                formerNames == null ? standing.formerNames() : formerNames, stage, kind,
                formerKinds == null ? standing.formerKinds() : formerKinds, openedOn, closedOn, suspensions, reason);
    }

    Dated<UnitNames, FormerUnitNameEntry> names() {
        return new Dated<>(formerNames == null ? List.of() : formerNames, new UnitNames(displayName, currentName));
    }

    Dated<Unit.Kind, FormerUnitKindEntry> kinds() {
        return new Dated<>(formerKinds == null ? List.of() : formerKinds, kind);
    }

    List<Period> suspensionPeriods() {
        return suspensions == null ? List.of() : suspensions.stream().map(SuspensionPeriod::period).toList();
    }

    /** Whether the unit stands in the register just so. A voided one does not stand. */
    boolean says(Unit unit) {
        return unit.stands() && schoolCode.equals(unit.school().schoolCode()) && campusCode.equals(unit.campusCode())
                && stage == unit.stage() && displayName.equals(unit.displayName())
                && Objects.equals(currentName, unit.currentName())
                && Former.sorted(names().former()).equals(unit.formerNames()) && kind == unit.kind()
                && Former.sorted(kinds().former()).equals(unit.formerKinds()) && life().equals(unit.life())
                && SuspensionPeriod.sorted(suspensionPeriods())
                        .equals(SuspensionPeriod.sorted(unit.suspensions()));
    }
}
