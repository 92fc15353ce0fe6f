package cn.huaiyuan.groupschooling.kit.table;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gives the other rows of cells merged downwards the value of the first one. */
final class Merges {
    private record Running(int lastRow, Cell value) {
    }

    private final Iterator<CellRangeAddress> rest;
    private final Map<Integer, Running> byPosition = new HashMap<>();
    private CellRangeAddress next;

    /** @param all by their first row */
    Merges(List<CellRangeAddress> all) {
        rest = all.iterator();
        advance();
    }

    /** To be called for rows in their order, counted from 0. */
    void fill(int row, SortedMap<Integer, Cell> cells) {
        byPosition.values().removeIf(merge -> merge.lastRow() < row);
        byPosition.forEach((position, merge) -> cells.putIfAbsent(position, merge.value().asMerged()));
        for (; next != null && next.getFirstRow() <= row; advance()) {
            var value = next.getFirstRow() == row ? cells.get(next.getFirstColumn()) : null;
            if (value != null) {
                byPosition.put(next.getFirstColumn(), new Running(next.getLastRow(), value));
            }
        }
    }

    private void advance() {
        next = rest.hasNext() ? rest.next() : null;
    }
}
