package cn.huaiyuan.groupschooling.group.unit;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import java.time.LocalDate;

/**
 * Narrows lists to the units that are a part of a school on a day, as {@link Unit#schoolOn} tells it: before a unit
 * opens, that is the first school it will be a part of.
 */
public final class OfSchool {
    private static final String THEN = """
            (%1$s.school%2$s and (%1$s.schoolSince is null or %1$s.schoolSince <= :%3$s)
             or exists (select 1 from Unit same join same.formerSchools f where same = %1$s and f.school%2$s
             and (f.validFrom <= :%3$s or f.validFrom = same.openedOn) and f.validTo >= :%3$s))""";

    private OfSchool() {
    }

    /**
     * @param unit   the unit, as the list's query names it
     * @param school code of the school; null where none is asked for
     */
    public static <T extends Aggregate> Listing<T> on(LocalDate day, Listing<T> listing, String unit, String school) {
        return school == null
                ? listing
                : listing.where(then(unit, ".schoolCode = :school", "day"), "school", school).with("day",
                        day);
    }

    /**
     * The same as a part of a condition.
     *
     * @param isIt what is asked of the school, as the query goes on behind it
     * @param day  the parameter that is the day
     */
    public static String then(String unit, String isIt, String day) {
        return THEN.formatted(unit, isIt, day);
    }
}
