package cn.huaiyuan.groupschooling.group.transition;

import jakarta.persistence.Embeddable;

/** Whether one item of the catalogue is met. */
@Embeddable
public class Check {
    private String itemCode;
    private boolean met;
    private String evidence;

    protected Check() {
    }

    Check(CheckEntry entry) {
        this.itemCode = entry.itemCode();
        this.met = entry.met();
        this.evidence = entry.evidence();
    }

    CheckEntry entry() {
        return new CheckEntry(itemCode, met, evidence);
    }
}
