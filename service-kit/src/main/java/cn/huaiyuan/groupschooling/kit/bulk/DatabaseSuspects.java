package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Narrows down which rows the database refuses, from one try to the next: first the chunk is known, then, with its rows
 * entered one by one, the row. Rows are counted from 0 through the file.
 */
final class DatabaseSuspects {
    private final TreeSet<Integer> single = new TreeSet<>();
    private final TreeMap<Integer, ProblemException> refused = new TreeMap<>();

    /** The parts in which a chunk is to be entered. */
    List<Part> parts(int first, int size) {
        var parts = new ArrayList<Part>();
        var from = first;
        for (int row = first; row < first + size; row++) {
            if (single.contains(row)) {
                if (from < row) {
                    parts.add(new Part(from, row, null));
                }
                parts.add(new Part(row, row + 1, refused.get(row)));
                from = row + 1;
            }
        }
        if (from < first + size) {
            parts.add(new Part(from, first + size, null));
        }
        return parts;
    }

    int refusals() {
        return refused.size();
    }

    void add(Suspicion suspicion) {
        var part = suspicion.part;
        if (part.to() - part.from() == 1) {
            refused.put(part.from(), suspicion.refusal);
        }
        for (int row = part.from(); row < part.to(); row++) {
            single.add(row);
        }
    }

    /**
     * Rows that are entered together.
     *
     * @param to      the first one after them
     * @param refusal what the database said about the one row that they are; null where it said nothing yet
     */
    record Part(int from, int to, ProblemException refusal) {
    }

    /** The database refused something in a part. */
    static final class Suspicion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Part part;
        private final transient ProblemException refusal;

        Suspicion(Part part, ProblemException refusal) {
            super(refusal.getMessage(), refusal, false, false);
            this.part = part;
            this.refusal = refusal;
        }
    }
}
