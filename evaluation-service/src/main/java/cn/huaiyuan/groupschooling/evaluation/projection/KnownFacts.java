package cn.huaiyuan.groupschooling.evaluation.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Facts that were read from JSON before, so that the thousandth event of a group does not read its hundreds of teachers
 * again. Never stale: a fact is taken only for the revision that the database names, and no two writes have the same one.
 */
final class KnownFacts {
    private static final long MOST = 20_000;

    private final Cache<Key, Known> facts = Caffeine.newBuilder().maximumSize(MOST).build();

    /** Those of them that are known in just this revision, by id. */
    <T> Map<UUID, T> facts(Kind<T> kind, Map<UUID, Long> revisions) {
        var found = new HashMap<UUID, T>();
        revisions.forEach((id, revision) -> {
            var known = facts.getIfPresent(new Key(kind.noun(), id));
            if (known != null && known.revision() == revision) {
                found.put(id, kind.type().cast(known.fact()));
            }
        });
        return found;
    }

    <T> void learn(Kind<T> kind, UUID id, long revision, T fact) {
        facts.put(new Key(kind.noun(), id), new Known(revision, fact));
    }

    private record Key(String noun, UUID id) {
    }

    private record Known(long revision, Object fact) {
    }
}
