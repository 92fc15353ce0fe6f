package cn.huaiyuan.groupschooling.evaluation.rotation;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolCalendar;
import cn.huaiyuan.groupschooling.evaluation.fact.Group;
import cn.huaiyuan.groupschooling.evaluation.fact.TierPeriod;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reason;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether a group has quotas in a school year, and of which tier: its tier on the snapshot day governs the whole year (D-07).
 *
 * @param tier empty if there are no quotas
 * @param obstacle why there are none, else empty
 */
record Standing(Optional<TierPeriod> tier, Optional<Reason> obstacle) {

    static Standing of(RotationFacts facts, Parameters parameters, LocalDate asOf) {
        SchoolCalendar calendar = parameters.calendar();
        LocalDate day = calendar.snapshotDay(facts.year());
        Group group = facts.group();
        if (!group.stands()) {
            return without(Reason.GROUP_VOIDED);
        }
        if (calendar.firstDay(facts.year()).isBefore(parameters.rotation().provenance().validFrom())) {
            return without(Reason.BEFORE_PLAN);
        }
        if (asOf.isBefore(day)) {
            return without(Reason.NOT_BEGUN);
        }
        if (group.foundedOn().isAfter(day)) {
            return without(Reason.GROUP_FOUNDED_AFTER_SNAPSHOT);
        }
        if (!group.existsOn(day)) {
            return without(Reason.GROUP_DISSOLVED_BEFORE_SNAPSHOT);
        }
        Optional<TierPeriod> tier = group.tierOn(day);
        return tier.isPresent() ? new Standing(tier, Optional.empty()) : without(Reason.NO_TIER_ON_SNAPSHOT);
    }

    private static Standing without(Reason obstacle) {
        return new Standing(Optional.empty(), Optional.of(obstacle));
    }
}
