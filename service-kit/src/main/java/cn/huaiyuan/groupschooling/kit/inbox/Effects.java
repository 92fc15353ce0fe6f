package cn.huaiyuan.groupschooling.kit.inbox;

import java.util.List;

/** What a consumer does with events; called inside the transaction that also moves the offset. */
public interface Effects {
    /** False for types that the consumer does not use: they are counted and passed over. */
    boolean uses(String type);

    /**
     * Takes events in, in the order of their partition.
     *
     * @param fresh never one whose aggregate has been seen in this or a later version
     */
    void apply(List<InboundEvent> fresh);
}
