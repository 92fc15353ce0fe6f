package cn.huaiyuan.groupschooling.evaluation.parameter;

import static java.util.Objects.requireNonNull;

import cn.huaiyuan.groupschooling.evaluation.fact.Honour;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourKind;
import cn.huaiyuan.groupschooling.evaluation.fact.HonourLevel;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which honours the backbone quotas count ({@code honour.*}).
 *
 * @param qualifying the kinds that the plan names
 * @param extra further kinds under its 等 (D-12)
 * @param minLevel lowest level that counts; 校级以上 includes the school's own
 * @param validOn the day on which the honour must be held (D-11)
 */
public record HonourParameters(Provenance provenance, Set<HonourKind> qualifying, Set<HonourKind> extra,
        HonourLevel minLevel, HonourDay validOn) implements ParameterSet {

    /** The day on which a rotated teacher must hold the honour. */
    public enum HonourDay {
        /** The first day of a counted rotation. */
        ROTATION_START,
        /** The last day of the school year, or the date of the verdict while the year runs. */
        YEAR_END
    }

    /** Name of the set in verdicts. */
    public static final String SET = "honour";

    /** The four kinds of the plan and MASTER_TEACHER, of any level, held when the rotation starts. */
    public static final HonourParameters DEFAULT = new HonourParameters(Provenance.PLAN,
            EnumSet.of(HonourKind.BACKBONE_TEACHER, HonourKind.RISING_STAR, HonourKind.SUBJECT_LEADER,
                    HonourKind.SPECIAL_GRADE),
            EnumSet.of(HonourKind.MASTER_TEACHER), HonourLevel.SCHOOL, HonourDay.ROTATION_START);

    public HonourParameters {
        requireNonNull(provenance, "provenance");
        requireNonNull(minLevel, "minLevel");
        requireNonNull(validOn, "validOn");
        qualifying = inOrder(qualifying);
        extra = inOrder(extra);
    }

    @Override
    public String name() {
        return SET;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("honour.qualifying", names(qualifying));
        values.put("honour.extra", names(extra));
        values.put("honour.min_level", minLevel.name());
        values.put("honour.valid_on", validOn.name());
        return Collections.unmodifiableMap(values);
    }

    /** Whether kind and level count; the day is the caller's matter. Only a province names a 特级教师 (D-38). */
    public boolean qualifies(Honour honour) {
        return (honour.kind() != HonourKind.SPECIAL_GRADE || honour.level() == HonourLevel.PROVINCE)
                && (qualifying.contains(honour.kind()) || extra.contains(honour.kind()))
                && honour.level().compareTo(minLevel) >= 0;
    }

    private static List<String> names(Set<HonourKind> kinds) {
        return kinds.stream().map(HonourKind::name).toList();
    }

    private static Set<HonourKind> inOrder(Set<HonourKind> kinds) {
        Set<HonourKind> ordered = EnumSet.noneOf(HonourKind.class);
        ordered.addAll(kinds);
        return Collections.unmodifiableSet(ordered);
    }
}
