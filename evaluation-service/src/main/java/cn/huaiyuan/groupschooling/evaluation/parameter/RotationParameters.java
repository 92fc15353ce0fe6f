package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Thresholds and switches of the four rotation quotas ({@code rotation.*}).
 *
 * @param tightBasisPoints part of a tight group's teachers that rotates each year
 * @param looseBasisPoints the same for a loose group
 * @param backboneTightBasisPoints part of a tight group's rotated teachers that holds an honour
 * @param backboneLooseBasisPoints the same for a loose group
 * @param minSemesters shortest planned length of a counted rotation, in semesters
 * @param minServed part of a semester that must have been served, unless the rotation still runs
 * @param fullTimeOnly false lets in circuit teaching with at least half of the lessons at the destination
 * @param includeSchoolLeaders true counts school leaders on both sides
 * @param includeNonEstablishment true counts contracts of {@value #MIN_CONTRACT_MONTHS} months and more
 * @param excludeLongLeave true leaves out who is on a leave of a semester or more on the snapshot day
 */
public record RotationParameters(Provenance provenance, int tightBasisPoints, int looseBasisPoints,
        int backboneTightBasisPoints, int backboneLooseBasisPoints, int minSemesters, Fraction minServed,
        boolean fullTimeOnly, boolean includeSchoolLeaders, boolean includeNonEstablishment, boolean excludeLongLeave)
        implements
            ParameterSet {

    /** Name of the set in verdicts. */
    public static final String SET = "rotation";

    /** Shortest contract outside the establishment that counts, in months (D-10). */
    public static final int MIN_CONTRACT_MONTHS = 12;

    /** The plan's thresholds with the default readings. */
    public static final RotationParameters DEFAULT = new RotationParameters(Provenance.PLAN, 1000, 500, 5000, 1000, 1,
            new Fraction(1, 2), true, false, true, false);

    public RotationParameters {
        requireNonNull(provenance, "provenance");
        requireNonNull(minServed, "minServed");
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
        values.put("rotation.full_time_only", fullTimeOnly);
        values.put("rotation.include_school_leaders", includeSchoolLeaders);
        values.put("rotation.include_non_establishment", includeNonEstablishment);
        values.put("rotation.exclude_long_leave", excludeLongLeave);
        values.put("rotation.tier_rule", "TIER_AT_SNAPSHOT");
        values.put("group.multi_membership", "PRIMARY");
        return Collections.unmodifiableMap(values);
    }
}
