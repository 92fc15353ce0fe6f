package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as callers see it: what holds on a day, and the whole history. */
@Schema(name = "Unit")
public record UnitView(UUID id, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "3134000001-C01") String campusCode, LocalDate asOf,
        @Schema(description = "The school on `asOf`") UUID schoolId,
        @Schema(description = "The school on `asOf`", examples = "3134000001") String schoolCode,
        List<UnitSchool> schools,
        @Schema(description = "Name within the group on `asOf`", examples = "校本部") String displayName,
        @Schema(nullable = true, description = "Its public name on `asOf`") String currentName,
        List<FormerUnitName> formerNames, Stage stage,
        @Schema(description = "Whether schools of the category that the code of the school on `asOf` begins with teach the stage, other than in attached classes; if not, check the stage and the code") boolean stageFitsSchool,
        @Schema(description = "Its kind on `asOf`") Unit.Kind kind, List<FormerUnitKind> formerKinds,
        LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate closedOn,
        List<Suspension> suspensions,
        @Schema(nullable = true, description = "The last of `successions`; null if there is none") Succession became,
        @Schema(description = "What it became, in the order of the days") List<Succession> successions,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    public static UnitView of(Unit unit, LocalDate asOf) {
        var school = unit.schoolOn(asOf);
        var names = unit.namesOn(asOf);
        return new UnitView(unit.id(), unit.unitCode(), unit.campusCode(), asOf, school.id(), school.schoolCode(),
                UnitSchool.of(unit.schools()), names.displayName(), names.currentName(), unit.names().former(),
                unit.stage(), CategoryRules.fits(school.schoolCode(), unit.stage()), unit.kinds().on(asOf),
                unit.kinds().former(), unit.openedOn(), unit.closedOn(), unit.suspensions(),
                Successions.last(unit.successions()), unit.successions(), unit.status(), unit.voidedBecause());
    }
}
