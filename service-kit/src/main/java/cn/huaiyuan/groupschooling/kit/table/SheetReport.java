package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.text.CleanText;
import java.util.List;

/**
 * What was found in a sheet. A file without sheets has one report, without a name.
 *
 * @param name       null if the file has no sheets
 * @param headerRow  row or line of the (lower) header row, from 1; 0 if there is none
 * @param rows       rows of data
 * @param passedOver rows that are filled and no data: totals, notes, repeated headers. Blank rows are not counted: many
 *                   a file does not even hold them
 * @param hiddenRows how many filled rows are hidden, by hand, by a filter or by a height of nothing; they are not read
 * @param hiddenRowNumbers which these are, like {@code 7-12}; a hundred entries at most
 * @param hiddenColumns letters of the filled columns that are hidden; they are not read
 */
public record SheetReport(String name, State state, int headerRow, int rows, int passedOver, int hiddenRows,
        List<String> hiddenRowNumbers,
        List<String> hiddenColumns) {

    public SheetReport {
        name = name == null ? null : CleanText.shown(name);
        // Reports of earlier versions do not have them.
        hiddenRowNumbers = hiddenRowNumbers == null ? List.of() : List.copyOf(hiddenRowNumbers);
        hiddenColumns = hiddenColumns == null ? List.of() : List.copyOf(hiddenColumns);
    }

    SheetReport(String name, State state, int headerRow, int rows, int passedOver) {
        this(name, state, headerRow, rows, passedOver, 0, List.of(), List.of());
    }

    SheetReport with(Hidden within) {
        return new SheetReport(name, state, headerRow, rows, passedOver, within.rowCount(), within.rows(),
                within.columns());
    }

    public enum State {
        READ,
        /** Hidden, so not read: nobody has checked what nobody sees. */
        HIDDEN,
        EMPTY,
        /** Carries no table of this kind. */
        NO_HEADER
    }
}
