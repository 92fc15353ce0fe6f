package cn.huaiyuan.groupschooling.kit.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;

/** Gives each row of cells merged downwards the value that stands in the first of them. */
final class Merges {
    private record Running(int lastRow, Cell value) {
    }

    private final Map<Integer, List<CellRangeAddress>> byFirstRow;
    private final Map<Integer, Running> byPosition = new HashMap<>();

    Merges(List<CellRangeAddress> all) {
        byFirstRow = all.stream().filter(range -> range.getLastRow() > range.getFirstRow())
                .collect(Collectors.groupingBy(CellRangeAddress::getFirstRow));
    }

    /** Rows, counted from 0, have to come in their order. */
    void fill(int row, SortedMap<Integer, Cell> cells) {
        byPosition.values().removeIf(merge -> merge.lastRow() < row);
        byPosition.forEach((position, merge) -> cells.putIfAbsent(position, merge.value().asMerged()));
        for (var range : byFirstRow.getOrDefault(row, List.of())) {
            var value = cells.get(range.getFirstColumn());
            if (value != null) {
                byPosition.put(range.getFirstColumn(), new Running(range.getLastRow(), value));
            }
        }
    }
}
