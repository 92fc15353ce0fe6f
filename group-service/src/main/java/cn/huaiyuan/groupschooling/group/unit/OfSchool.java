package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import java.time.LocalDate;

/**
 * Narrows lists to the units that are a part of a school on a day; the query form of {@link Unit#schoolOn}. Before a unit
 * opens, its first school counts.
 */
public final class OfSchool {
    private static final String THEN = """
            (%1$s.school%2$s and (%1$s.schoolSince is null or %1$s.schoolSince <= :%3$s)
             or exists (select 1 from Unit same join same.formerSchools f where same = %1$s and f.school%2$s
             and (f.validFrom <= :%3$s or f.validFrom = same.openedOn) and f.validTo >= :%3$s))""";

    private OfSchool() {
    }

    /**
     * @param unit   alias of the unit in the query
     * @param school code of the school; null for all
     */
    public static <T extends Aggregate> Listing<T> on(LocalDate day, Listing<T> listing, String unit, String school) {
        return school == null
                ? listing
                : listing.where(then(unit, ".schoolCode = :school", "day"), "school", school).with("day", day);
    }

    /**
     * The condition itself.
     *
     * @param suffix follows the path of the school, for example {@code .schoolCode = :school}
     * @param day    name of the parameter for the day
     */
    public static String then(String unit, String suffix, String day) {
        return THEN.formatted(unit, suffix, day);
    }
}
