package cn.huaiyuan.groupschooling.kit.export;

import cn.huaiyuan.groupschooling.kit.problem.ProblemException;
import cn.huaiyuan.groupschooling.kit.table.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook with one sheet. A few rows are in memory, the others in a temporary file, because a workbook can be sent
 * only when it is complete.
 */
final class XlsxSheet implements Sheet {
    private static final int ROWS_IN_MEMORY = 100;
    private static final int COLUMN_WIDTH = 18;
    /** Spreadsheets round numbers of more than 15 digits. */
    private static final long LARGEST_NUMBER = 999_999_999_999_999L;
    /** Starts an escape sequence of spreadsheets. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final OutputStream out;
    private final CellTexts texts;
    private final int mostRows;
    private final SXSSFSheet sheet;
    private final CellStyle day;
    private final CellStyle plain;
    private int next;

    XlsxSheet(OutputStream out, CellTexts texts, String name) {
        this(out, texts, name, SpreadsheetVersion.EXCEL2007.getMaxRows());
    }

    /** @param mostRows the header included */
    XlsxSheet(OutputStream out, CellTexts texts, String name, int mostRows) {
        this.out = out;
        this.texts = texts;
        this.mostRows = mostRows;
        book.setCompressTempFiles(true);
        sheet = book.createSheet(name);
        sheet.setDefaultColumnWidth(COLUMN_WIDTH);
        sheet.createFreezePane(0, 1);
        day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        plain = book.createCellStyle();
        plain.setQuotePrefixed(true);
    }

    /** @throws ProblemException 422 if the rows are more than a sheet takes */
    @Override
    public void add(List<Object> cells) {
        if (next == mostRows) {
            throw new ProblemException(422, "export-beyond-xlsx", List.of(), mostRows - 1);
        }
        var row = sheet.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null) {
                fill(row.createCell(i), cells.get(i));
            }
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number && Math.abs(number.doubleValue()) <= LARGEST_NUMBER) {
            cell.setCellValue(number.doubleValue());
        } else {
            fill(cell, value instanceof Boolean truth ? texts.of(truth) : value.toString());
        }
    }

    /** A text stays a text when its cell is edited, and is unchanged when it is read again. */
    private void fill(Cell cell, String text) {
        var written = ESCAPE.matcher(FormulaGuard.keeping(text)).replaceAll("_x005F_");
        cell.setCellValue(written.length() <= LONGEST_TEXT ? written : texts.tooLong(text.length()));
        if (!FormulaGuard.on(text).equals(text)) {
            cell.setCellStyle(plain);
        }
    }

    @Override
    public void finish() throws IOException {
        book.write(out);
    }

    /** Deletes the temporary file. Rows still in memory would otherwise be written into it afterwards. */
    @Override
    public void close() throws IOException {
        try {
            sheet.flushRows();
        } finally {
            book.close();
        }
    }
}
