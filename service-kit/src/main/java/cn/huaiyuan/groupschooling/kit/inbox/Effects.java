package cn.huaiyuan.groupschooling.kit.inbox;

import java.util.List;
import java.util.Set;

/** What a consumer does with events; called inside the transaction that also moves the offset. */
public interface Effects {
    /**
     * The nouns whose events the consumer uses. Every event carries the whole state of its aggregate, so all of them are
     * used, whatever the verb. Events of other nouns are counted and skipped.
     */
    Set<String> nouns();

    /** @param fresh events whose aggregate has not been seen in this or a later version */
    void apply(List<InboundEvent> fresh);
}
