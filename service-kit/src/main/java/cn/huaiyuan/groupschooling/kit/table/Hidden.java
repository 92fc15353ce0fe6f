package cn.huaiyuan.groupschooling.kit.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.poi.ss.util.CellReference;

/**
 * The hidden but filled rows and columns of a sheet. They are not read, because nobody has checked what nobody sees.
 */
final class Hidden {
    /** More are only counted. */
    private static final int MOST_NAMED = 100;

    private final BitSet columns = new BitSet();
    private final List<int[]> runs = new ArrayList<>();
    private int rows;

    void row(int number) {
        rows++;
        var last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last[1] == number - 1) {
            last[1] = number;
        } else if (runs.size() < MOST_NAMED) {
            runs.add(new int[]{number, number});
        }
    }

    void column(int position) {
        columns.set(position);
    }

    int rowCount() {
        return rows;
    }

    /** Numbers and ranges like {@code 7-12}. */
    List<String> rows() {
        return runs.stream().map(run -> run[0] == run[1] ? run[0] + "" : run[0] + "-" + run[1]).toList();
    }

    /** Their letters. */
    List<String> columns() {
        return columns.stream().limit(MOST_NAMED).mapToObj(CellReference::convertNumToColString).toList();
    }
}
