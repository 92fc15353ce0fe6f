package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.kit.text.Identifying;
import cn.huaiyuan.groupschooling.kit.text.ProperName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A row of a table of groups: a group with its last tier. A new group is founded with that tier. For an active group the
 * row corrects the last name, the kind and the days; its tier and the tier's document change by application only.
 *
 * @param dissolvedOn the first day on which it no longer exists
 */
record GroupRow(@NotBlank @Size(max = 50) @Identifying String groupCode,
        @NotBlank @Size(max = 100) @ProperName String name,
        @NotNull EducationGroup.Kind kind,
        @NotNull LocalDate foundedOn, LocalDate dissolvedOn, @NotNull Tier tier, @NotNull Governance governance,
        @NotBlank @Size(max = 200) String document, @NotNull Boolean assumed, @Size(max = 500) String reason) {

    /** The history of a new group. */
    GroupHistory history() {
        return history(name, List.of(),
                List.of(new TierPeriod(tier, governance, foundedOn, lastDay(), document, assumed)));
    }

    /** The present history corrected by the row, without names that would begin after the group ends. */
    GroupHistory history(EducationGroup group, LocalDate today) {
        var tiers = new ArrayList<>(group.tiers());
        var first = tiers.get(0);
        if (first.validFrom().equals(group.foundedOn())) {
            tiers.set(0, new TierPeriod(first.tier(), first.governance(), foundedOn, first.validTo(), first.document(),
                    first.assumed()));
        }
        var last = tiers.get(tiers.size() - 1);
        if (last.validTo() == null || endedWith(group, last)) {
            tiers.set(tiers.size() - 1, last.endingOn(lastDay()));
        }
        var names = group.names();
        return history(names.lastAfterRow(name, Function.identity(), today, dissolvedOn),
                names.endedOn(dissolvedOn).former(), tiers);
    }

    private static boolean endedWith(EducationGroup group, TierPeriod tier) {
        return group.dissolvedOn() != null && tier.validTo().equals(group.dissolvedOn().minusDays(1));
    }

    private GroupHistory history(String lastName, List<FormerName> formerNames, List<TierPeriod> tiers) {
        return new GroupHistory(lastName, formerNames, kind, foundedOn, dissolvedOn, tiers, reason);
    }

    private LocalDate lastDay() {
        return dissolvedOn == null ? null : dissolvedOn.minusDays(1);
    }
}
