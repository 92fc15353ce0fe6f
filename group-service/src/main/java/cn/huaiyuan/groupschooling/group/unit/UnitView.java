package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.group.succession.Succession;
import cn.huaiyuan.groupschooling.group.succession.Successions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit as callers see it: what holds on a day, and the whole history.
 *
 * @param closedOn the first day on which it no longer exists; null while it does
 */
@Schema(name = "Unit")
public record UnitView(UUID id, @Schema(examples = "3134000001-C01-J") String unitCode,
        @Schema(examples = "3134000001-C01") String campusCode, LocalDate asOf,
        @Schema(description = "The school on `asOf`") UUID schoolId,
        @Schema(description = "The school on `asOf`", examples = "3134000001") String schoolCode,
        List<UnitSchool> schools,
        @Schema(description = "Name within the group on `asOf`", examples = "校本部") String displayName,
        @Schema(nullable = true, description = "Name it goes by outside on `asOf`") String currentName,
        List<FormerUnitNameEntry> formerNames, Stage stage,
        @Schema(description = "Whether a school of the category that the school's code of `asOf` begins with teaches the stage, other than in attached classes; where not, stage and code are worth a look") boolean stageFitsSchool,
        @Schema(description = "Its kind on `asOf`") Unit.Kind kind, List<FormerUnitKindEntry> formerKinds,
        LocalDate openedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate closedOn,
        List<SuspensionPeriod> suspensions,
        @Schema(nullable = true, description = "What became of it at last; null where nothing did") Succession became,
        @Schema(description = "All that became of it, in the order of their days") List<Succession> successions,
        @Schema(description = "A voided one never was") Status status,
        @Schema(nullable = true, description = "Why it was voided; null where it stands") String voidedBecause) {

    public static UnitView of(Unit unit, LocalDate asOf) {
        var school = unit.schoolOn(asOf);
        var names = unit.namesOn(asOf);
        return new UnitView(unit.id(), unit.unitCode(), unit.campusCode(), asOf, school.id(), school.schoolCode(),
                UnitSchool.of(unit.schools()), names.displayName(), names.currentName(), unit.formerNames(),
                unit.stage(), CategoryRules.fits(school.schoolCode(), unit.stage()), unit.kinds().on(asOf),
                unit.formerKinds(), unit.openedOn(), unit.closedOn(), SuspensionPeriod.sorted(unit.suspensions()),
                Successions.last(unit.successions()), unit.successions(), unit.status(), unit.voidedBecause());
    }
}
