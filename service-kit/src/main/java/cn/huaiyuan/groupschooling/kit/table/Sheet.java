package cn.huaiyuan.groupschooling.kit.table;

import java.util.Iterator;

/**
 * A sheet of a workbook, or all of a file that has no sheets.
 *
 * @param name     null if the file has no sheets
 * @param from1904 whether its days are counted from 1904
 * @param within   what of it is hidden; known once all lines are read
 * @param lines    in the order of the file, without the blank ones. The iterator fails with an
 *                 {@link java.io.UncheckedIOException}
 */
record Sheet(String name, boolean hidden, boolean from1904, Hidden within, Iterator<Line> lines) {
}
