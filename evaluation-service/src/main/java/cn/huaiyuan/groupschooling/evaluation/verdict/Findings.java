package cn.huaiyuan.groupschooling.evaluation.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was counted to answer a question.
 *
 * @param missing ids of facts that the count needs and that are not there
 */
public record Findings(Share share, Map<Flag, List<UUID>> flags, Map<Note, Long> notes,
        Map<FactKind, List<UUID>> missing) {

    /** Nothing was counted. */
    public static final Findings NONE = new Findings(Share.NONE, Map.of(), Map.of(), Map.of());

    public Findings {
        flags = SortedIds.byKey(Flag.class, flags);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        missing = SortedIds.byKey(FactKind.class, missing);
    }
}
