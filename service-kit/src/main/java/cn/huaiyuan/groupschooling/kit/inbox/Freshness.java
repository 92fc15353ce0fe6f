package cn.huaiyuan.groupschooling.kit.inbox;

import cn.huaiyuan.groupschooling.kit.inbox.Breaks.Break;
import cn.huaiyuan.groupschooling.kit.inbox.Offsets.StoredOffset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares the stored offsets with the logs. */
@ApplicationScoped
class Freshness {
    @Inject
    Offsets offsets;
    @Inject
    TopicLogs logs;
    @Inject
    Breaks breaks;

    /**
     * @param reached     how far the log has been taken in; begins anew with a topic that was made anew
     * @param behind      events still to be taken in; null if the broker does not say
     * @param caughtUp    true if nothing is left to take in and nothing is missing
     * @param reachedAt   when the last batch was taken in; null if none was
     * @param breaks      where events may have been lost on the way, until an operator has repaired it
     * @param unconfirmed aggregates that the producer has not announced again since it was restored from a backup
     */
    record Topic(String topic, long reached, Long behind, boolean caughtUp, Instant reachedAt, List<Break> breaks,
            long unconfirmed) {
    }

    List<Topic> topics() {
        return logs.consumed().stream().map(this::topic).toList();
    }

    private Topic topic(String name) {
        try {
            var slowest = offsets.of(name).stream().collect(Collectors.toMap(StoredOffset::partition,
                    offset -> offset, (one, other) -> one.nextOffset() <= other.nextOffset() ? one : other));
            var open = breaks.open(name);
            var unconfirmed = breaks.unconfirmed(name);
            var log = slowest.isEmpty() ? Optional.<TopicLog>empty() : logs.find(name);
            var behind = log.map(found -> behind(found, slowest)).orElse(null);
            return new Topic(name, slowest.values().stream().mapToLong(StoredOffset::nextOffset).sum(), behind,
                    behind != null && behind == 0 && open.isEmpty() && unconfirmed == 0 && fits(log.get(), slowest),
                    slowest.values().stream().map(StoredOffset::reachedAt).max(Comparator.naturalOrder()).orElse(null),
                    open, unconfirmed);
        } catch (SQLException e) {
            throw new IllegalStateException("the offsets cannot be read", e);
        }
    }

    private static boolean fits(TopicLog log, Map<Integer, StoredOffset> reached) {
        return reached.values().stream().allMatch(offset -> offset.misfit(log).isEmpty());
    }

    /**
     * Over all partitions of the topic. A partition that is not claimed yet, or whose offset does not fit, is behind
     * by all of its events.
     */
    private static long behind(TopicLog log, Map<Integer, StoredOffset> reached) {
        return log.ranges().entrySet().stream().mapToLong(partition -> {
            var range = partition.getValue();
            var next = Optional.ofNullable(reached.get(partition.getKey()))
                    .filter(offset -> offset.misfit(log).isEmpty()).map(StoredOffset::nextOffset);
            return range.end() - next.orElse(range.begin());
        }).sum();
    }
}
