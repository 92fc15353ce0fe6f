package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows that the database refuses, found in repeated passes over a file: first the part that fails is known, then, with
 * its rows entered one by one, the row. Rows are counted from 0 through the file.
 */
final class RefusedRows {
    private final BitSet single = new BitSet();
    private final Map<Integer, ProblemException> refused = new HashMap<>();

    /** The row after those that are to be entered together with this one, up to the limit. */
    int endOfPart(int row, int limit) {
        var next = single.nextSetBit(row);
        if (next == row) {
            return row + 1;
        }
        return next < 0 ? limit : Math.min(next, limit);
    }

    /** Null if the row is not known to be refused. */
    ProblemException refusal(int row) {
        return refused.get(row);
    }

    int count() {
        return refused.size();
    }

    /** @param to the row after the part */
    void add(int from, int to, ProblemException refusal) {
        single.set(from, to);
        if (to - from == 1) {
            refused.put(from, refusal);
        }
    }
}
