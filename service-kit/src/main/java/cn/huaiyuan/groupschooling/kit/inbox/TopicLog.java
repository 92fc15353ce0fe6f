package cn.huaiyuan.groupschooling.kit.inbox;

import java.util.Map;
import java.util.Optional;

/**
 * The offsets that the broker holds of a topic.
 *
 * @param id     of this topic alone: one that is deleted and made anew has another
 * @param ranges per partition
 */
record TopicLog(String id, Map<Integer, Range> ranges) {

    /** @param begin the first offset; @param end the one behind the last */
    record Range(long begin, long end) {
    }

    /** A way in which a stored offset does not fit the log, so that events may have been lost. */
    enum Misfit {
        OTHER_TOPIC, BEYOND_THE_END, BEFORE_THE_BEGINNING, JUMP
    }

    /**
     * Empty if a projection can continue at the offset without missing events.
     *
     * @param topicId of the topic that the offset was reached in; null if that is not known
     */
    Optional<Misfit> misfit(int partition, long nextOffset, String topicId) {
        var range = ranges.get(partition);
        if (topicId != null && !topicId.equals(id)) {
            return Optional.of(Misfit.OTHER_TOPIC);
        } else if (range == null) {
            return Optional.empty();
        } else if (nextOffset > range.end()) {
            return Optional.of(Misfit.BEYOND_THE_END);
        }
        return nextOffset < range.begin() ? Optional.of(Misfit.BEFORE_THE_BEGINNING) : Optional.empty();
    }
}
