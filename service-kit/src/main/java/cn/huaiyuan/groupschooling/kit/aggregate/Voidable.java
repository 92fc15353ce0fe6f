package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;

/**
 * An entry of a register. One that was made by mistake is voided, not deleted. It keeps its key, and a PUT under that key
 * enters it anew.
 */
@MappedSuperclass
public abstract class Voidable extends Aggregate {
    @Enumerated(EnumType.STRING)
    private Status status = Status.ACTIVE;
    private String voidedBecause;

    /** @throws IllegalStateException if it is voided already; {@link Voiding} checks this first */
    public void makeVoid(String reason) {
        requireActive();
        status = Status.VOIDED;
        voidedBecause = reason;
        letGo();
    }

    protected void requireActive() {
        if (!stands()) {
            throw new IllegalStateException(id() + " is voided");
        }
    }

    /** Drops references to entries that can only be voided once nothing refers to them. */
    protected void letGo() {
    }

    /** Called when the entry is made, corrected, or entered anew. */
    protected void stand() {
        status = Status.ACTIVE;
        voidedBecause = null;
    }

    public boolean stands() {
        return status == Status.ACTIVE;
    }

    public Status status() {
        return status;
    }

    /** Null unless it is voided. */
    public String voidedBecause() {
        return voidedBecause;
    }

    /** Leaves voided entries out of a list. */
    public static <T extends Voidable> Listing<T> unless(boolean history, Listing<T> all, String alias) {
        return history ? all : all.where(alias + ".status = ACTIVE");
    }
}
