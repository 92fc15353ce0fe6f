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
 * A row of a table of groups: a group with its last tier, which a new one was founded with. Of one that stands a row
 * corrects the last name, kind and days; its tier, and what that rests on, changes by application.
 *
 * @param dissolvedOn the first day on which it no longer exists
 */
record GroupRow(@NotBlank @Size(max = 50) @Identifying String groupCode,
        @NotBlank @Size(max = 100) @ProperName String name,
        @NotNull EducationGroup.Kind kind,
        @NotNull LocalDate foundedOn, LocalDate dissolvedOn, @NotNull Tier tier, @NotNull Governance governance,
        @NotBlank @Size(max = 200) String document, @NotNull Boolean assumed, @Size(max = 500) String reason) {

    /** As it is founded. */
    GroupHistory history() {
        return history(name, List.of(),
                List.of(new TierEntry(tier, governance, foundedOn, lastDay(), document, assumed)));
    }

    /** As it stands, with what the row says about it, and without names that it would bear only after its end. */
    GroupHistory history(EducationGroup standing, LocalDate today) {
        var tiers = new ArrayList<>(standing.tiers());
        var first = tiers.get(0);
        if (first.validFrom().equals(standing.foundedOn())) {
            tiers.set(0, new TierEntry(first.tier(), first.governance(), foundedOn, first.validTo(), first.document(),
                    first.assumed()));
        }
        var last = tiers.get(tiers.size() - 1);
        if (last.validTo() == null || endedWith(standing, last)) {
            tiers.set(tiers.size() - 1, new TierEntry(last.tier(), last.governance(), last.validFrom(), lastDay(),
                    last.document(), last.assumed()));
        }
        var names = standing.names();
        return history(names.lastAfterRow(name, Function.identity(), today, dissolvedOn),
                names.endedOn(dissolvedOn).former(), tiers);
    }

    private static boolean endedWith(EducationGroup standing, TierEntry tier) {
        return standing.dissolvedOn() != null && tier.validTo().equals(standing.dissolvedOn().minusDays(1));
    }

    private GroupHistory history(String lastName, List<FormerName> formerNames, List<TierEntry> tiers) {
        return new GroupHistory(lastName, formerNames, kind, foundedOn, dissolvedOn, tiers, reason);
    }

    private LocalDate lastDay() {
        return dissolvedOn == null ? null : dissolvedOn.minusDays(1);
    }
}
