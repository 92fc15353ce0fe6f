package cn.huaiyuan.groupschooling.kit.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The columns of a list: the components of its record in order; a nested record is replaced by its components. A
 * collection is one column.
 */
final class Columns {
    private final List<Column> columns;
    private final Cells cells;

    private Columns(List<Column> columns, Cells cells) {
        this.columns = columns;
        this.cells = cells;
    }

    static Columns of(Class<?> row, ObjectMapper json) {
        return new Columns(columns(row, List.of()).toList(), new Cells(json));
    }

    private static Stream<Column> columns(Class<?> type, List<RecordComponent> above) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            var path = new ArrayList<>(above);
            path.add(component);
            return component.getType().isRecord() && !isWithin(component.getType(), path)
                    ? columns(component.getType(), path)
                    : Stream.of(new Column(path));
        });
    }

    /** A record type nested in itself would have endless columns. */
    private static boolean isWithin(Class<?> type, List<RecordComponent> path) {
        return path.stream().anyMatch(component -> component.getDeclaringRecord() == type);
    }

    List<Object> header(Locale language) {
        return columns.stream().map(column -> (Object) column.label(language)).toList();
    }

    /** One {@linkplain Cells cell} a column; null if it is empty. */
    List<Object> cells(Object row) {
        return columns.stream().map(column -> cells.of(column.of(row))).toList();
    }
}
