package cn.huaiyuan.groupschooling.kit.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;

/**
 * The header of a sheet: one row, or two of which the upper one also has titles over several columns.
 *
 * @param labels  position to the label as written; of two labels the lower one
 * @param columns position to the column it names; of a column named twice the first
 * @param idle    positions of columns that carry nothing to read, like a running number
 * @param lines   the header rows as they stand
 */
record Header(SortedMap<Integer, Cell> labels, Map<Integer, Column> columns, Set<Integer> idle, List<Line> lines) {
    /** Filled rows that are searched: a title, the unit or the date may stand above the header. */
    static final int SEARCHED = 20;

    /** Finds the header in the first lines of a sheet; empty if the sheet has no table of this kind. */
    static Optional<Header> find(List<Line> first, List<Column> kind) {
        var labels = new Labels(kind);
        for (int i = 0; i < Math.min(first.size(), SEARCHED); i++) {
            if (names(first.get(i), labels, kind)) {
                var rows = new ArrayList<Line>();
                if (i > 0 && isUpperOf(first.get(i - 1), first.get(i), labels)) {
                    rows.add(first.get(i - 1));
                }
                rows.add(first.get(i));
                if (i + 1 < first.size() && isLowerOf(first.get(i + 1), first.get(i), labels)) {
                    rows.add(first.get(i + 1));
                }
                var header = of(rows, labels);
                if (header.coversMost(kind)) {
                    return Optional.of(header);
                }
            }
        }
        return Optional.empty();
    }

    private static Header of(List<Line> rows, Labels labels) {
        var written = new TreeMap<Integer, Cell>();
        rows.forEach(row -> written.putAll(row.cells()));
        var columns = new LinkedHashMap<Integer, Column>();
        written.forEach((position, label) -> labels.column(label)
                .filter(column -> !columns.containsValue(column)).ifPresent(column -> columns.put(position, column)));
        var idle = written.entrySet().stream().filter(label -> labels.isOfNoMatter(label.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return new Header(written, columns, idle, List.copyOf(rows));
    }

    /**
     * At least two columns, or the only one of the kind; a list of field names must not pass for the header of a kind
     * with one column.
     */
    private static boolean names(Line line, Labels labels, List<Column> kind) {
        var named = line.cells().values().stream().flatMap(cell -> labels.column(cell).stream()).toList();
        return kind.size() == 1 ? named.size() == 1 : new HashSet<>(named).size() >= 2;
    }

    /** Names columns for which the row below has gaps. */
    private static boolean isUpperOf(Line upper, Line row, Labels labels) {
        return upper.number() == row.number() - 1 && upper.cells().entrySet().stream().anyMatch(
                cell -> !row.cells().containsKey(cell.getKey()) && labels.column(cell.getValue()).isPresent());
    }

    /** Has only labels below columns that are named already: so it is not data. */
    private static boolean isLowerOf(Line lower, Line row, Labels labels) {
        return lower.number() == row.number() + 1 && !lower.isBlank() && !NoData.isRemark(lower)
                && lower.cells().entrySet().stream().filter(cell -> !cell.getValue().merged())
                        .allMatch(cell -> labels.column(cell.getValue()).isPresent() || !row.cells()
                                .containsKey(cell.getKey()) || isGroupTitle(row.cells().get(cell.getKey()), labels))
                && !isSame(lower, row);
    }

    private static boolean isGroupTitle(Cell label, Labels labels) {
        return labels.column(label).isEmpty() && !labels.isOfNoMatter(label);
    }

    /** Whether more than half of the required columns are there: tables of other kinds share a few. */
    private boolean coversMost(List<Column> kind) {
        var required = kind.stream().anyMatch(Column::required)
                ? kind.stream().filter(Column::required).toList()
                : kind;
        return 2 * required.stream().filter(columns::containsValue).count() > required.size();
    }

    int row() {
        return last().number();
    }

    Line last() {
        return lines.get(lines.size() - 1);
    }

    /** How many fields a record of a CSV file may have. */
    int width() {
        return lines.stream().mapToInt(Line::width).max().orElse(0);
    }

    /** The label of a position, or its letters. */
    String label(int position) {
        var label = labels.get(position);
        return label == null ? CellReference.convertNumToColString(position) : Blanks.even(label.text());
    }

    /** Whether only idle columns are filled: rows of a form are numbered in advance. */
    boolean leavesBlank(Line line) {
        return line.cells().entrySet().stream()
                .allMatch(cell -> cell.getValue().merged() || idle.contains(cell.getKey()));
    }

    /** Whether the line repeats the header, as on each printed page. */
    boolean repeats(Line line) {
        return lines.stream().anyMatch(row -> isSame(line, row));
    }

    private static boolean isSame(Line line, Line header) {
        return line.cells().entrySet().stream().filter(cell -> !cell.getValue().merged()).allMatch(cell -> {
            var label = header.cells().get(cell.getKey());
            return label != null && Labels.bare(label.text()).equals(Labels.bare(cell.getValue().text()));
        });
    }
}
