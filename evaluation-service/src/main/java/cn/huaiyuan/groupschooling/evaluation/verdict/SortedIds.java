package cn.huaiyuan.groupschooling.evaluation.verdict;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ids in one fixed order, so that equal verdicts are equal values. */
public final class SortedIds {

    /** The order of the written form, which is also the database's; {@code UUID.compareTo} differs, it compares signed. */
    public static final Comparator<UUID> AS_WRITTEN = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private SortedIds() {
    }

    /** Each id once, as written. */
    public static List<UUID> of(Collection<UUID> ids) {
        return ids.stream().distinct().sorted(AS_WRITTEN).toList();
    }

    /** The same for every entry that is not empty, keys in their natural order. */
    public static <K extends Enum<K>> Map<K, List<UUID>> byKey(Class<K> type,
            Map<K, ? extends Collection<UUID>> ids) {
        Map<K, List<UUID>> sorted = new EnumMap<>(type);
        ids.forEach((key, values) -> {
            if (!values.isEmpty()) {
                sorted.put(key, of(values));
            }
        });
        return Collections.unmodifiableMap(sorted);
    }
}
