package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Targets and switches of the coverage goals ({@code coverage.*}).
 *
 * @param includePrivate true counts the units of private schools (D-02)
 * @param includeTeachingPoints true counts teaching points (D-02)
 * @param targets the coverage to be reached, in basis points, by deadline
 */
public record CoverageParameters(Provenance provenance, boolean includePrivate, boolean includeTeachingPoints,
        Map<LocalDate, Integer> targets) implements ParameterSet {

    /** Name of the set in verdicts. */
    public static final String SET = "coverage";

    /** 80 % by the end of 2025, 90 % by the end of 2030, of public units that are no teaching points. */
    public static final CoverageParameters DEFAULT = new CoverageParameters(Provenance.PLAN, false, false,
            Map.of(LocalDate.of(2025, 12, 31), 8000, LocalDate.of(2030, 12, 31), 9000));

    public CoverageParameters {
        requireNonNull(provenance, "provenance");
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        targets.values().forEach(target -> BasisPoints.check("coverage.target", target));
    }

    @Override
    public String name() {
        return SET;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Integer> byDeadline = new LinkedHashMap<>();
        targets.forEach((deadline, target) -> byDeadline.put(deadline.toString(), target));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("coverage.unit", "UNIT");
        values.put("coverage.include_private", includePrivate);
        values.put("coverage.include_teaching_points", includeTeachingPoints);
        values.put("coverage.target", Collections.unmodifiableMap(byDeadline));
        return Collections.unmodifiableMap(values);
    }
}
