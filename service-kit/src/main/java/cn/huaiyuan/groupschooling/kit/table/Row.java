package cn.huaiyuan.groupschooling.kit.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * A row of data.
 *
 * @param sheet   null if the file has no sheets
 * @param number  row or line of the file, from 1
 * @param values  each field as JSON: text, date {@code yyyy-MM-dd}, whole number, boolean, name of an enum constant; null
 *                if the cell is blank or wrong. A row of NDJSON stands here just as it was sent
 * @param written field to the text as it stands in the file; blank cells are not in it
 * @param headers field to the header as written; empty for NDJSON
 * @param faults  what is wrong with it
 */
public record Row(String sheet, int number, ObjectNode values, Map<String, String> written, Map<String, String> headers,
        List<Fault> faults) {

    public Row {
        written = Map.copyOf(written);
        headers = Map.copyOf(headers);
        faults = List.copyOf(faults);
    }
}
