package cn.huaiyuan.groupschooling.group.practice;

import jakarta.persistence.Embeddable;

/** Whether one item was unified. */
@Embeddable
public class Mark {
    private String itemCode;
    private boolean done;
    private String evidence;

    protected Mark() {
    }

    Mark(MarkEntry entry) {
        this.itemCode = entry.itemCode();
        this.done = entry.done();
        this.evidence = entry.evidence();
    }

    MarkEntry entry() {
        return new MarkEntry(itemCode, done, evidence);
    }
}
