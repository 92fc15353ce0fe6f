package cn.huaiyuan.groupschooling.kit.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Second pass: hands on each row of data as its columns want it. */
final class GridRows implements GridScan.Visitor {
    private final List<Column> kind;
    private final Consumer<Row> rows;
    private Cells cells;
    private Map<Column, Integer> positions;

    GridRows(List<Column> kind, Consumer<Row> rows) {
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public void header(Sheet sheet, Header header) {
        cells = new Cells(sheet.from1904());
        positions = new HashMap<>();
        header.columns().forEach((position, column) -> positions.put(column, position));
    }

    @Override
    public boolean data(Sheet sheet, Header header, Line line) {
        var values = JsonNodeFactory.instance.objectNode();
        var written = new HashMap<String, String>();
        var headers = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        for (var column : kind) {
            var position = positions.get(column);
            if (position == null) {
                // The survey told that the column is missing.
                values.putNull(column.field());
                continue;
            }
            headers.put(column.field(), header.label(position));
            var cell = line.cells().get(position);
            if (cell != null) {
                written.put(column.field(), cell.text());
            }
            var value = read(column, cell);
            values.set(column.field(), value.json());
            if (value.fault() != null) {
                faults.add(new Fault(sheet.name(), line.number(), header.label(position), column.field(),
                        value.fault(), value.args(), cell == null ? null : cell.text()));
            }
        }
        if (header.width() > 0 && line.cells().lastKey() >= header.width()) {
            faults.add(Fault.of(sheet.name(), line.number(), "row.too-long", Integer.toString(header.width())));
        }
        rows.accept(new Row(sheet.name(), line.number(), values, written, headers, faults));
        return true;
    }

    private Value read(Column column, Cell cell) {
        var value = cell == null ? Value.NONE : cells.read(column, cell);
        return value.fault() == null && value.json().isNull() && column.required() ? Value.fault("required") : value;
    }

    @Override
    public void end(Sheet sheet, Header header) {
        // Nothing is open.
    }
}
