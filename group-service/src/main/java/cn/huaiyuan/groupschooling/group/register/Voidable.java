package cn.huaiyuan.groupschooling.group.register;

import cn.huaiyuan.groupschooling.kit.journal.Aggregate;
import jakarta.persistence.MappedSuperclass;

/** An entry that is voided, not deleted, where it was a mistake; it keeps its key, under which it may be entered anew. */
@MappedSuperclass
public abstract class Voidable extends Aggregate {
    private String voidedBecause;

    /** @throws IllegalStateException where it is voided already */
    void makeVoid(String reason) {
        if (!stands()) {
            throw new IllegalStateException(id() + " is voided");
        }
        voidedBecause = reason;
        letGo();
    }

    /** Lets go of entries that may turn out to be mistakes too, and could not be voided while this one names them. */
    protected void letGo() {
    }

    /** Whatever is entered, or corrected, stands from then on. */
    protected void stand() {
        voidedBecause = null;
    }

    public boolean stands() {
        return voidedBecause == null;
    }

    public Status status() {
        return stands() ? Status.ACTIVE : Status.VOIDED;
    }

    /** Null where it stands. */
    public String voidedBecause() {
        return voidedBecause;
    }
}
