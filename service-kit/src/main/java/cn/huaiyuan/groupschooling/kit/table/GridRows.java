package cn.huaiyuan.groupschooling.kit.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Second pass: reads each row of data by the types of its columns. */
final class GridRows implements GridScan.Visitor {
    private final List<Column> kind;
    private final Consumer<Row> rows;
    private List<Field> fields;
    private Map<String, String> headers;

    GridRows(List<Column> kind, Consumer<Row> rows) {
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public void header(Sheet sheet, Header header) {
        var cells = new Cells(sheet.from1904());
        var positions = new HashMap<Column, Integer>();
        header.columns().forEach((position, column) -> positions.put(column, position));
        fields = kind.stream().filter(positions::containsKey)
                .map(column -> new Field(column, positions.get(column), cells.reader(column))).toList();
        headers = fields.stream().collect(Collectors.toUnmodifiableMap(field -> field.column().field(),
                field -> header.label(field.position())));
    }

    @Override
    public boolean data(Sheet sheet, Header header, Line line) {
        var values = JsonNodeFactory.instance.objectNode();
        // The survey has reported missing columns.
        kind.forEach(column -> values.putNull(column.field()));
        var written = new HashMap<String, String>();
        var faults = new ArrayList<Fault>();
        for (var field : fields) {
            var name = field.column().field();
            var cell = line.cells().get(field.position());
            if (cell != null && cell.kind().hasText()) {
                written.put(name, cell.text());
            }
            var value = field.read(cell);
            values.set(name, value.json());
            if (value.fault() != null) {
                faults.add(new Fault(sheet.name(), line.number(), headers.get(name), name, value.fault(), value.args(),
                        written.get(name)));
            }
        }
        if (header.width() > 0 && line.cells().lastKey() >= header.width()) {
            faults.add(Fault.of(sheet.name(), line.number(), "row.too-long", Integer.toString(header.width())));
        }
        rows.accept(new Row(sheet.name(), line.number(), values, written, headers, faults));
        return true;
    }

    @Override
    public void end(Sheet sheet, Header header) {
        // Nothing is open.
    }

    /** A column of the kind and its position in the sheet. */
    private record Field(Column column, int position, Function<Cell, Value> reader) {

        /** @param cell null if it is blank */
        Value read(Cell cell) {
            var value = cell == null ? Value.NONE : reader.apply(cell);
            return value.fault() == null && value.json().isNull() && column.required()
                    ? Value.fault("required")
                    : value;
        }
    }
}
