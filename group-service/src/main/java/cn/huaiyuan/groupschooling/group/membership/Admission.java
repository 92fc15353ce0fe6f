package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.group.unit.Unit;
import cn.huaiyuan.groupschooling.group.educationgroup.EducationGroup;
import cn.huaiyuan.groupschooling.group.period.Period;
import cn.huaiyuan.groupschooling.kit.aggregate.Reason;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to admit a unit to a group. */
record Admission(
        @NotBlank @Schema(description = "Code or id of the group", examples = "HY-G01") @Identifying String group,
        @NotBlank @Schema(description = "Code or id of the unit", examples = "3134000001-C01-J") @Identifying String unit,
        @NotNull Membership.Role role,
        @Schema(required = true, description = "A unit has one primary group at most on any day; it may have secondary ones at the same time") boolean primary,
        @NotNull LocalDate validFrom,
        @Schema(nullable = true, description = "Last day, inclusive; null if it is open") LocalDate validTo,
        @NotNull Membership.Reason reason,
        @Size(max = 500) @Schema(nullable = true, description = "Why it is entered only now; required if it begins on or before the last freeze day (31 October) that has passed", examples = "补录") String changeReason) {

    /** The reason that the event records. */
    String eventReason() {
        return Reason.isGiven(changeReason) ? changeReason : reason.name();
    }

    MembershipFacts facts(EducationGroup inGroup, Unit ofUnit) {
        return new MembershipFacts(inGroup.groupCode(), ofUnit.unitCode(), role, primary, period());
    }

    Period period() {
        return new Period(validFrom, validTo);
    }
}
