package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.calendar.TeachingPeriods;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Thresholds and switches of the four rotation quotas ({@code rotation.*}).
 *
 * @param tightBasisPoints part of a tight group's teachers that rotates each year
 * @param looseBasisPoints the same for a loose group
 * @param backboneTightBasisPoints part of a tight group's rotated teachers that holds an honour
 * @param backboneLooseBasisPoints the same for a loose group
 * @param minSemesters of how many semesters the planned days hold the whole teaching period, at least
 * @param minServed part of a teaching period that must have been served, unless the rotation still runs
 * @param fullTimeOnly false lets in circuit teaching with at least half of the lessons at the destination
 * @param includeSchoolLeaders true counts school leaders on both sides
 * @param includeNonEstablishment true counts contracts of {@value #MIN_CONTRACT_MONTHS} months and more
 * @param excludeLongLeave true leaves out who is on a leave of a semester or more on the snapshot day
 * @param includePrivate true counts teachers at home in a private school (D-36)
 * @param teachingPeriods what a planned and a served semester are measured by (D-22)
 */
public record RotationParameters(Provenance provenance, int tightBasisPoints, int looseBasisPoints,
        int backboneTightBasisPoints, int backboneLooseBasisPoints, int minSemesters, Fraction minServed,
        boolean fullTimeOnly, boolean includeSchoolLeaders, boolean includeNonEstablishment, boolean excludeLongLeave,
        boolean includePrivate, TeachingPeriods teachingPeriods)
        implements
            ParameterSet {

    /** Name of the set in verdicts. */
    public static final String SET = "rotation";

    /** Shortest contract outside the establishment that counts, in months (D-10). */
    public static final int MIN_CONTRACT_MONTHS = 12;

    /** No document of the county gives the dates of its terms: assumed until it does. */
    public static final TeachingPeriods ASSUMED_PERIODS = new TeachingPeriods(
            List.of(MonthDay.of(9, 1), MonthDay.of(1, 15), MonthDay.of(2, 20), MonthDay.of(6, 30)), Map.of());

    /** The plan's thresholds with the default readings, those of D-22 and D-36 among them since the second version. */
    public static final RotationParameters DEFAULT = new RotationParameters(
            new Provenance("2024.2", Provenance.PLAN.document(), Provenance.PLAN.validFrom()), 1000, 500, 5000, 1000,
            1, new Fraction(1, 2), true, false, true, false, false, ASSUMED_PERIODS);

    public RotationParameters {
        requireNonNull(provenance, "provenance");
        requireNonNull(minServed, "minServed");
        requireNonNull(teachingPeriods, "teachingPeriods");
        BasisPoints.check("rotation.tight_bp", tightBasisPoints);
        BasisPoints.check("rotation.loose_bp", looseBasisPoints);
        BasisPoints.check("rotation.backbone_tight_bp", backboneTightBasisPoints);
        BasisPoints.check("rotation.backbone_loose_bp", backboneLooseBasisPoints);
        if (minSemesters < 1) {
            throw new IllegalArgumentException("rotation.min_semesters is at least 1, not " + minSemesters + ".");
        }
    }

    @Override
    public String name() {
        return SET;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("rotation.tight_bp", tightBasisPoints);
        values.put("rotation.loose_bp", looseBasisPoints);
        values.put("rotation.backbone_tight_bp", backboneTightBasisPoints);
        values.put("rotation.backbone_loose_bp", backboneLooseBasisPoints);
        values.put("rotation.year_basis", "SCHOOL_YEAR");
        values.put("rotation.count_mode", "NEW_STARTS");
        values.put("rotation.denominator", "ALL_TEACHERS");
        values.put("rotation.late_joiner", "NEXT_SNAPSHOT");
        values.put("rotation.min_semesters", minSemesters);
        values.put("rotation.min_served_fraction", minServed.toString());
        values.put("rotation.teaching_periods", periods());
        values.put("rotation.full_time_only", fullTimeOnly);
        values.put("rotation.include_school_leaders", includeSchoolLeaders);
        values.put("rotation.include_non_establishment", includeNonEstablishment);
        values.put("rotation.exclude_long_leave", excludeLongLeave);
        values.put("rotation.include_private", includePrivate);
        values.put("rotation.tier_rule", "TIER_AT_SNAPSHOT");
        values.put("group.multi_membership", "PRIMARY");
        return Collections.unmodifiableMap(values);
    }

    private Map<String, Object> periods() {
        List<String> days = teachingPeriods.assumed().stream()
                .map(day -> "%02d-%02d".formatted(day.getMonthValue(), day.getDayOfMonth())).toList();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("assumed", dates(days));
        teachingPeriods.known().forEach((year, periods) -> values.put(year.toString(), dates(periods.stream()
                .flatMap(period -> Stream.of(period.firstDay(), period.lastDay())).map(LocalDate::toString).toList())));
        return Collections.unmodifiableMap(values);
    }

    private static Map<String, List<String>> dates(List<String> days) {
        Map<String, List<String>> bySemester = new LinkedHashMap<>();
        bySemester.put("s1", days.subList(0, 2));
        bySemester.put("s2", days.subList(2, 4));
        return bySemester;
    }
}
