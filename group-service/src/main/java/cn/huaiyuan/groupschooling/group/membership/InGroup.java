package cn.huaiyuan.groupschooling.group.membership;

import cn.huaiyuan.groupschooling.kit.aggregate.Aggregate;
import cn.huaiyuan.groupschooling.kit.paging.Listing;
import java.time.LocalDate;

/** Narrows lists to entries of units that are in a group on a day. */
public final class InGroup {
    private static final String THEN = """
            exists (select 1 from Membership m where m.unit = %1$s and m.group.groupCode = :group and m.status = ACTIVE
             and m.validFrom <= :%2$s and (m.validTo is null or m.validTo >= :%2$s))""";

    private InGroup() {
    }

    /**
     * @param unit  the unit, as the list's query names it
     * @param group code of the group; null for all
     */
    public static <T extends Aggregate> Listing<T> on(LocalDate day, Listing<T> listing, String unit, String group) {
        return group == null ? listing : listing.where(then(unit, "asOf"), "group", group).with("asOf", day);
    }

    /**
     * The same as a part of a condition; the group's code is {@code :group}.
     *
     * @param day the parameter that is the day
     */
    public static String then(String unit, String day) {
        return THEN.formatted(unit, day);
    }
}
