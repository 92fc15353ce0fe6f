package cn.huaiyuan.groupschooling.evaluation.rotation;

import static cn.huaiyuan.groupschooling.evaluation.verdict.Reading.chosen;
import static cn.huaiyuan.groupschooling.evaluation.verdict.Reading.fixed;

import cn.huaiyuan.groupschooling.evaluation.calendar.SchoolYear;
import cn.huaiyuan.groupschooling.evaluation.calendar.TeachingPeriod;
import cn.huaiyuan.groupschooling.evaluation.calendar.TeachingPeriods;
import cn.huaiyuan.groupschooling.evaluation.parameter.Parameters;
import cn.huaiyuan.groupschooling.evaluation.verdict.Reading;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the quotas read the clauses that the plan leaves open. */
final class RotationReadings {

    private RotationReadings() {
    }

    static List<Reading> of(RotationQuota.Whole whole, SchoolYear year, Parameters parameters) {
        Map<String, Object> rotation = parameters.rotation().values();
        List<Reading> readings = new ArrayList<>(List.of(fixed("D-03", "rotation.year_basis", rotation),
                fixed("D-04", "rotation.count_mode", rotation), fixed("D-05", "rotation.denominator", rotation),
                fixed("D-06", "rotation.late_joiner", rotation), fixed("D-07", "rotation.tier_rule", rotation),
                chosen("D-08", "rotation.min_semesters", rotation),
                chosen("D-08", "rotation.min_served_fraction", rotation),
                new Reading("D-22", "rotation.teaching_periods", periods(year, parameters), false),
                chosen("D-09", "rotation.include_school_leaders", rotation),
                chosen("D-10", "rotation.include_non_establishment", rotation),
                fixed("D-21", "group.multi_membership", rotation),
                chosen("D-36", "rotation.include_private", rotation),
                chosen("EDGE", "rotation.full_time_only", rotation),
                chosen("EDGE", "rotation.exclude_long_leave", rotation)));
        if (whole == RotationQuota.Whole.ROTATED) {
            Map<String, Object> honour = parameters.honour().values();
            readings.add(chosen("D-11", "honour.valid_on", honour));
            readings.add(chosen("D-12", "honour.extra", honour));
        }
        return List.copyOf(readings);
    }

    /** The dates of the year, for example {@code S1 09-01..01-15, S2 02-20..06-30 (assumed)}. */
    private static String periods(SchoolYear year, Parameters parameters) {
        TeachingPeriods periods = parameters.rotation().teachingPeriods();
        DateTimeFormatter form = DateTimeFormatter.ofPattern("MM-dd");
        List<String> semesters = Stream.of(1, 2).map(number -> {
            TeachingPeriod period = periods.of(parameters.calendar().semester(year, number), parameters.calendar());
            return "S" + number + " " + form.format(period.firstDay()) + ".." + form.format(period.lastDay());
        }).toList();
        return String.join(", ", semesters) + (periods.known().containsKey(year) ? "" : " (assumed)");
    }
}
