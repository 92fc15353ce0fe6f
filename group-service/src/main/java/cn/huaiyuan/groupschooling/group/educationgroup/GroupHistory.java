package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.group.period.Dated;
import cn.huaiyuan.groupschooling.group.period.Former;
import cn.huaiyuan.groupschooling.group.period.Life;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A group with its whole dated history, as a caller enters or corrects it. */
record GroupHistory(
        @NotBlank @Size(max = 100) @Schema(description = "The last of its names", examples = "怀远实验中学教育集团") @ProperName String name,
        @Size(max = 100) @Schema(nullable = true, description = "Its former names; unchanged if they are not given, none if they are `[]`") List<@Valid FormerName> formerNames,
        @NotNull EducationGroup.Kind kind, @NotNull LocalDate foundedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate dissolvedOn,
        @NotEmpty @Size(max = 100) List<@Valid TierPeriod> tiers,
        @Size(max = 500) @Schema(nullable = true, description = "Why; required to correct a group, or to enter it anew after it was voided") String reason) {

    Life life() {
        return new Life(foundedOn, dissolvedOn);
    }

    /** With the group's former names if none are given. */
    GroupHistory completedFrom(EducationGroup group) {
        return new GroupHistory(name, formerNames == null ? group.formerNames() : formerNames, kind, foundedOn,
                dissolvedOn, tiers, reason);
    }

    Dated<String, FormerName> names() {
        return new Dated<>(formerNames == null ? List.of() : formerNames, name);
    }

    GroupState state(UUID id, String groupCode) {
        return new GroupState(id, groupCode, name, Former.sorted(names().former()), kind, foundedOn, dissolvedOn,
                TierPeriod.sorted(tiers), Status.ACTIVE);
    }
}
