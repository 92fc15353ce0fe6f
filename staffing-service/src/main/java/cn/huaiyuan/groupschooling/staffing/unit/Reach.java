package cn.huaiyuan.groupschooling.staffing.unit;

import java.util.Set;
import java.util.UUID;

/**
 * The units that a caller reaches.
 *
 * @param county all of them; the set is empty then
 */
public record Reach(boolean county, Set<UUID> units) {
    public static final Reach COUNTY = new Reach(true, Set.of());

    /** @param unit null where there is none, which only the county reaches */
    public boolean covers(UUID unit) {
        return county || unit != null && units.contains(unit);
    }
}
