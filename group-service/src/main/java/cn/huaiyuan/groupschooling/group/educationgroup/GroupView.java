package cn.huaiyuan.groupschooling.group.educationgroup;

import cn.huaiyuan.groupschooling.group.name.FormerName;
import cn.huaiyuan.groupschooling.kit.aggregate.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A group as callers see it: what holds on a day, and the whole history.
 *
 * @param dissolvedOn the first day on which it no longer exists; null while it does
 * @param current     the tier on {@code asOf}; null if there is none then
 * @param headquarters its headquarters on {@code asOf}; null if nobody does
 * @param authorities derived from the tier (P-HQ-AUTH), not stored
 */
@Schema(name = "EducationGroup")
record GroupView(UUID id, @Schema(examples = "HY-G01") String groupCode,
        @Schema(description = "Its name on `asOf`", examples = "怀远实验中学教育集团") String name,
        List<FormerName> formerNames, EducationGroup.Kind kind, LocalDate foundedOn,
        @Schema(nullable = true, description = "First day on which it no longer exists") LocalDate dissolvedOn,
        LocalDate asOf,
        @Schema(nullable = true, description = "The tier on `asOf`; null if there is none then") TierPeriod current,
        @Schema(nullable = true, description = "The unit that is headquarters on `asOf`; null if there is none then") Headquarters headquarters,
        @Schema(description = "Who decides the five personnel processes on `asOf`: headquarters in TIGHT groups, else each member") List<Authority> authorities,
        List<TierPeriod> tiers,
        @Schema(description = "VOIDED: entered by mistake; treat it as nonexistent") Status status,
        @Schema(nullable = true, description = "Why it was voided; null if it was not") String voidedBecause) {

    static GroupView of(EducationGroup group, LocalDate asOf, Headquarters headquarters) {
        var current = group.tierOn(asOf).orElse(null);
        return new GroupView(group.id(), group.groupCode(), group.names().on(asOf), group.formerNames(), group.kind(),
                group.foundedOn(),
                group.dissolvedOn(), asOf, current, headquarters,
                AuthorityRules.on(current == null ? null : current.tier()), group.tiers(), group.status(),
                group.voidedBecause());
    }

    /** What the view shows of other aggregates, for the ETag. */
    String others() {
        return headquarters == null ? "" : headquarters.unitCode() + "@" + headquarters.validFrom();
    }
}
