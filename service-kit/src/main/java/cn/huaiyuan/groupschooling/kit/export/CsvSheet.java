package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.table.FormulaGuard;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV by RFC 4180 in UTF-8 with a byte order mark for spreadsheets. A text that a spreadsheet would take for a
 * formula is {@linkplain FormulaGuard guarded}.
 */
final class CsvSheet implements Sheet {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CsvWriter rows;
    private final CellTexts texts;

    CsvSheet(OutputStream out, CellTexts texts) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        this.texts = texts;
    }

    @Override
    public void add(List<Object> cells) {
        rows.writeRecord(cells.stream().map(this::field).toList());
    }

    private String field(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Boolean truth) {
            return texts.of(truth);
        }
        return cell instanceof String text ? FormulaGuard.on(text) : cell.toString();
    }

    @Override
    public void finish() throws IOException {
        rows.flush();
    }

    /** The caller closes the stream. */
    @Override
    public void close() {
        // Nothing else is held.
    }
}
