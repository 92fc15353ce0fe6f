package cn.huaiyuan.groupschooling.kit.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes the blank form of a kind of table. */
public final class Templates {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final ObjectMapper JSON = new ObjectMapper();

    private Templates() {
    }

    /**
     * @param language of the headers: the labels in Chinese, the fields in any other. NDJSON has but fields, and an
     *                 example of each
     * @param out      is left open
     */
    public static void write(List<Column> columns, Format format, Locale language, OutputStream out)
            throws IOException {
        switch (format) {
            case XLSX -> new XlsxTemplate(columns, language).write(out);
            case CSV -> csv(columns, language, out);
            case NDJSON -> json(columns, out);
            default -> throw new IllegalArgumentException(format + " has no template");
        }
    }

    static String header(Column column, Locale language) {
        return isChinese(language) ? column.label() : column.field();
    }

    static boolean isChinese(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage());
    }

    /** With a byte order mark: without it Chinese spreadsheets take UTF-8 for GBK. */
    private static void csv(List<Column> columns, Locale language, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns.stream().map(column -> header(column, language)).toArray(String[]::new));
        csv.flush();
    }

    private static void json(List<Column> columns, OutputStream out) throws IOException {
        var line = JsonNodeFactory.instance.objectNode();
        var cells = new Cells(false);
        for (var column : columns) {
            line.set(column.field(), cells.read(column, Cell.text(example(column))).json());
        }
        out.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** As a clerk writes it. */
    static String example(Column column) {
        if (column.example() != null) {
            return column.example();
        }
        return switch (column.type()) {
            case TEXT -> column.label();
            case CODE -> "001";
            case DATE -> "2024-09-01";
            case LAST_DAY -> "2027-08-31";
            case INTEGER -> "1";
            case FLAG -> "是";
            case CHOICE -> column.words().keySet().iterator().next();
        };
    }
}
