package cn.huaiyuan.groupschooling.kit.aggregate;

import cn.huaiyuan.groupschooling.kit.paging.Listing;
import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.function.Function;

/** What is the same in all voidings. */
public final class Voidings {
    private Voidings() {
    }

    /**
     * Voids an entry.
     *
     * @param noun  the entry's in its events
     * @param state what its events carry
     * @return the event that tells of it, still to be recorded
     * @throws ProblemException 409 {@code <noun>-voided}, where it is voided already
     */
    public static <T extends Voidable> Change<T> of(String noun, T entry, Function<T, ?> state, Voiding voiding) {
        if (!entry.stands()) {
            throw ProblemException.conflict(noun + "-voided");
        }
        var before = state.apply(entry);
        entry.makeVoid(voiding.reason());
        return new Change<>(noun + ".voided.v1", entry, state.apply(entry), before, voiding.reason());
    }

    /** Leaves voided ones out, but for the history. */
    public static <T extends Voidable> Listing<T> unless(boolean history, Listing<T> all, String alias) {
        return history ? all : all.where(alias + ".voidedBecause is null");
    }
}
