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
 * @param doubts what those could add that are not counted because a fact is missing that is not decisive
 * @param excluded what was looked at and does not count: reason code → ids
 */
public record Findings(Share share, Map<Flag, List<UUID>> flags, Map<Note, Long> notes,
        Map<FactKind, List<UUID>> missing, List<Doubt> doubts, Map<String, List<UUID>> excluded) {

    /** Nothing was counted. */
    public static final Findings NONE = new Findings(Share.NONE, Map.of(), Map.of(), Map.of());

    public Findings {
        flags = SortedIds.byKey(Flag.class, flags);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        missing = SortedIds.byKey(FactKind.class, missing);
        doubts = List.copyOf(doubts);
        excluded = Collections.unmodifiableMap(new TreeMap<>(excluded));
    }

    /** Findings without a doubt, of which nothing was excluded. */
    public Findings(Share share, Map<Flag, List<UUID>> flags, Map<Note, Long> notes,
            Map<FactKind, List<UUID>> missing) {
        this(share, flags, notes, missing, List.of(), Map.of());
    }
}
