package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.verdict.Reading.chosen;
import static cn.huaiyuan.groupschooling.evaluation.verdict.Reading.fixed;

import cn.huaiyuan.groupschooling.evaluation.parameter.HonourParameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.parameter.RotationParameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reading;
import java.util.ArrayList;
import java.util.List;

/** How the quotas read the clauses that the plan leaves open. */
final class RotationReadings {

    private RotationReadings() {
    }

    static List<Reading> of(RotationQuota.Whole whole, Parameters parameters) {
        RotationParameters rotation = parameters.rotation();
        List<Reading> readings = new ArrayList<>(List.of(fixed("D-03", "rotation.year_basis", "SCHOOL_YEAR"),
                fixed("D-04", "rotation.count_mode", "NEW_STARTS"),
                fixed("D-05", "rotation.denominator", "ALL_TEACHERS"),
                fixed("D-06", "rotation.late_joiner", "NEXT_SNAPSHOT"),
                fixed("D-07", "rotation.tier_rule", "TIER_AT_SNAPSHOT"),
                chosen("D-08", "rotation.min_semesters", rotation.minSemesters()),
                chosen("D-08", "rotation.min_served_fraction", rotation.minServed()),
                chosen("D-09", "rotation.include_school_leaders", rotation.includeSchoolLeaders()),
                chosen("D-10", "rotation.include_non_establishment", rotation.includeNonEstablishment()),
                fixed("D-21", "group.multi_membership", "PRIMARY"),
                chosen("EDGE", "rotation.full_time_only", rotation.fullTimeOnly()),
                chosen("EDGE", "rotation.exclude_long_leave", rotation.excludeLongLeave())));
        if (whole == RotationQuota.Whole.ROTATED) {
            HonourParameters honour = parameters.honour();
            readings.add(chosen("D-11", "honour.valid_on", honour.validOn()));
            readings.add(chosen("D-12", "honour.extra", honour.extra()));
        }
        return List.copyOf(readings);
    }
}
