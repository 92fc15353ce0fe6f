package cn.huaiyuan.groupschooling.kit.table;

import java.util.BitSet;
import java.util.List;

/** First pass: collects faults of the headers, and too many rows. */
final class GridSurvey implements GridScan.Visitor {
    private final List<Column> kind;
    private final Faults faults;
    private final BitSet filled = new BitSet();
    private int rows;

    GridSurvey(List<Column> kind, Faults faults) {
        this.kind = kind;
        this.faults = faults;
    }

    @Override
    public void header(Sheet sheet, Header header) {
        filled.clear();
    }

    @Override
    public boolean data(Sheet sheet, Header header, Line line) {
        // Fields of a CSV record beyond the header are a fault of that record.
        line.cells().keySet().stream().filter(position -> header.width() == 0 || position < header.width())
                .forEach(filled::set);
        if (++rows > Tables.MOST_ROWS) {
            faults.add(Fault.of(sheet.name(), line.number(), "table.too-many-rows", Tables.MOST_ROWS + ""));
        }
        return rows <= Tables.MOST_ROWS;
    }

    @Override
    public void end(Sheet sheet, Header header) {
        var hidden = String.join(", ", sheet.within().columns());
        kind.stream().filter(column -> !header.columns().containsValue(column))
                .forEach(column -> faults.add(new Fault(sheet.name(), header.row(), null, column.field(),
                        hidden.isEmpty() ? "column.missing" : "column.missing-or-hidden",
                        hidden.isEmpty() ? List.of(column.label()) : List.of(column.label(), hidden), null)));
        var labels = new Labels(kind);
        header.labels().forEach((position, label) -> labels.column(label)
                .filter(column -> !header.columns().containsKey(position))
                .ifPresent(column -> faults.add(new Fault(sheet.name(), header.row(), header.label(position),
                        column.field(), "column.repeated", List.of(header.label(position)), null))));
        filled.stream().filter(position -> !header.idle().contains(position)
                && !(header.labels().containsKey(position) && labels.column(header.labels().get(position)).isPresent()))
                .forEach(position -> faults.add(new Fault(sheet.name(), header.row(), header.label(position), null,
                        "column.unknown", List.of(header.label(position)), null)));
    }
}
