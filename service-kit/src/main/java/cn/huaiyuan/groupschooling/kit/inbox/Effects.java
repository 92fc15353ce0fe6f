package cn.huaiyuan.groupschooling.kit.inbox;

import java.util.List;

/** What a consumer does with events; called inside the transaction that also moves the offset. */
public interface Effects {
    /** False for types that the consumer does not use; they are counted and skipped. */
    boolean uses(String type);

    /** @param fresh events whose aggregate has not been seen in this or a later version */
    void apply(List<InboundEvent> fresh);
}
