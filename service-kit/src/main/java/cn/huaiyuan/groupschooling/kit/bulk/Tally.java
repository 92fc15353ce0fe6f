package cn.huaiyuan.groupschooling.kit.bulk;

import cn.huaiyuan.groupschooling.kit.aggregate.Effect;

/**
 * Counts of the rows that are done.
 *
 * @param rows   rows done, which is the sum of the four after it
 * @param faults what was found wrong with the refused ones; a row may have several
 */
record Tally(int rows, int created, int changed, int unchanged, int refused, int faults) {

    Tally() {
        this(0, 0, 0, 0, 0, 0);
    }

    Tally plus(Tally more) {
        return new Tally(rows + more.rows, created + more.created, changed + more.changed, unchanged + more.unchanged,
                refused + more.refused, faults + more.faults);
    }

    Tally plus(Effect effect, int wrong) {
        return switch (effect) {
            case CREATED -> new Tally(rows + 1, created + 1, changed, unchanged, refused, faults);
            case CHANGED -> new Tally(rows + 1, created, changed + 1, unchanged, refused, faults);
            case UNCHANGED -> new Tally(rows + 1, created, changed, unchanged + 1, refused, faults);
            case REFUSED -> new Tally(rows + 1, created, changed, unchanged, refused + 1, faults + wrong);
        };
    }
}
