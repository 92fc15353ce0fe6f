package cn.huaiyuan.groupschooling.kit.table;

import java.util.SortedMap;

/**
 * A row of a sheet or a record of a CSV file, before it is interpreted.
 *
 * @param number row or line of the file, from 1
 * @param cells  position, from 0, to what is there; blank cells are left out
 * @param width  how many cells it has, with the blank ones; 0 if a sheet does not say
 */
record Line(int number, SortedMap<Integer, Cell> cells, int width) {
    static final int MOST_CELLS = 1_000;
    private static final int MOST_CHARACTERS = 400_000;

    /** @throws UnreadableFile {@code table.too-wide} if no table has a cell at this position */
    static int checked(int line, int position) throws UnreadableFile {
        if (position >= MOST_CELLS) {
            throw UnreadableFile.tooWide(line, MOST_CELLS);
        }
        return position;
    }

    /**
     * @return the characters of the line so far
     * @throws UnreadableFile {@code table.malformed} if they are more than those of any row
     */
    static int checked(int line, int characters, String more) throws UnreadableFile {
        if (characters + more.length() > MOST_CHARACTERS) {
            throw UnreadableFile.inLine(line, null);
        }
        return characters + more.length();
    }

    /** Whether it has no value of its own. */
    boolean isBlank() {
        return cells.values().stream().allMatch(Cell::merged);
    }
}
