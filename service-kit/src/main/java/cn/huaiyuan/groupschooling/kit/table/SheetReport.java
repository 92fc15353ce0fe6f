package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.text.CleanText;

/**
 * What was found in a sheet. A file without sheets has one report, without a name.
 *
 * @param name       null where the file has no sheets
 * @param headerRow  row or line of the (lower) header row, from 1; 0 where there is none
 * @param rows       rows of data
 * @param passedOver rows that are filled and no data: totals, notes, repeated headers. Blank rows are not counted: many
 *                   a file does not even hold them
 */
public record SheetReport(String name, State state, int headerRow, int rows, int passedOver) {

    public SheetReport {
        name = name == null ? null : CleanText.shown(name);
    }

    public enum State {
        READ,
        /** Hidden by its author, so not read: what nobody sees nobody has checked. */
        HIDDEN,
        EMPTY,
        /** Carries no table of this kind. */
        NO_HEADER
    }
}
