package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry of a unit, as a caller wants it. */
record UnitRegistration(
        @NotBlank @Schema(description = "The last school it is a part of", examples = "3134000001") @Identifying String schoolCode,
        @NotBlank @Schema(description = "The code of the school that the campus was built for, `-C` and two digits", examples = "3134000001-C01") @Identifying String campusCode,
        @NotBlank @Size(max = 100) @Schema(description = "Name within the group", examples = "校本部") @ProperName String displayName,
        @Size(max = 100) @Schema(nullable = true, description = "Its public name", examples = "实验中学新校区") @ProperName String currentName,
        @Size(max = 100) @Schema(nullable = true, description = "Names it had before; unchanged if they are not given, `[]` for none") List<@Valid FormerUnitName> formerNames,
        @NotNull Stage stage, @NotNull @Schema(description = "The last of its kinds") Unit.Kind kind,
        @Size(max = 100) @Schema(nullable = true, description = "Kinds it had before; unchanged if they are not given, `[]` for none") List<@Valid FormerUnitKind> formerKinds,
        @NotNull LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists; it has no end if this is not given") LocalDate closedOn,
        @Size(max = 100) @Schema(nullable = true, description = "Days on which it does not teach; none if they are not given") List<@Valid Suspension> suspensions,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to correct an entry, or to enter it anew after it was voided") String reason) {

    Life life() {
        return new Life(openedOn, closedOn);
    }

    /** Takes the former names and kinds from the current entry if it does not give them. */
    UnitRegistration over(Unit current) {
        return new UnitRegistration(schoolCode, campusCode, displayName, currentName,
                formerNames == null ? current.names().former() : formerNames, stage, kind,
                formerKinds == null ? current.kinds().former() : formerKinds, openedOn, closedOn, suspensions, reason);
    }

    Dated<UnitNames, FormerUnitName> names() {
        return new Dated<>(formerNames == null ? List.of() : formerNames, new UnitNames(displayName, currentName));
    }

    Dated<Unit.Kind, FormerUnitKind> kinds() {
        return new Dated<>(formerKinds == null ? List.of() : formerKinds, kind);
    }

    List<Suspension> suspensionList() {
        return suspensions == null ? List.of() : suspensions;
    }

    /** Whether the entry already is as wanted. */
    boolean matches(Unit unit) {
        return unit.stands() && schoolCode.equals(unit.school().schoolCode()) && campusCode.equals(unit.campusCode())
                && stage == unit.stage() && names().sorted().equals(unit.names())
                && kinds().sorted().equals(unit.kinds()) && life().equals(unit.life())
                && Suspension.sorted(suspensionList()).equals(unit.suspensions());
    }
}
