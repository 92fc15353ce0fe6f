package cn.huaiyuan.groupschooling.kit.table;

import java.util.SortedMap;

/**
 * A row of a sheet, or a record of a CSV file, before anything is made of it.
 *
 * @param number row or line of the file, from 1
 * @param cells  position, from 0, to what is there; blank cells are left out
 * @param width  how many cells it has, with the blank ones; 0 where a sheet does not say
 */
record Line(int number, SortedMap<Integer, Cell> cells, int width) {

    /** Whether anything was written into it itself. */
    boolean isBlank() {
        return cells.values().stream().allMatch(Cell::merged);
    }
}
