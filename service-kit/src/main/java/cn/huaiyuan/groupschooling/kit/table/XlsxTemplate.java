package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.problem.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The blank form as a workbook: a sheet to fill in, and one that tells how. */
final class XlsxTemplate {
    private static final List<String> NOTES = List.of("column", "field", "required", "form", "words", "example");
    private static final int WIDTH = 20 * 256;
    /** Characters of the words of a drop-down list; if they are more, only the notes name them. */
    private static final int LONGEST_LIST = 255;
    /** So built in, shown as the reader's own spreadsheet shows a date. */
    private static final short DATE_FORMAT = 14;

    private final List<Column> columns;
    private final Locale language;

    XlsxTemplate(List<Column> columns, Locale language) {
        this.columns = columns;
        this.language = language;
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            form(workbook);
            notes(workbook);
            workbook.write(out);
            out.flush();
        }
    }

    private void form(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet(text("table.sheet"));
        var header = sheet.createRow(0);
        sheet.createFreezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = header.createCell(i);
            cell.setCellValue(Templates.header(column, language));
            cell.setCellStyle(bold(workbook));
            sheet.setColumnWidth(i, WIDTH);
            sheet.setDefaultColumnStyle(i, style(workbook, column));
            list(sheet, i, offered(column));
        }
    }

    private static CellStyle style(XSSFWorkbook workbook, Column column) {
        var style = workbook.createCellStyle();
        switch (column.type()) {
            case CODE -> style.setDataFormat(workbook.createDataFormat().getFormat("@"));
            case DATE, LAST_DAY -> style.setDataFormat(DATE_FORMAT);
            default -> style.setDataFormat((short) 0);
        }
        return style;
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private List<String> offered(Column column) {
        return switch (column.type()) {
            case FLAG -> Templates.isChinese(language) ? List.of("是", "否") : List.of("true", "false");
            case CHOICE -> Templates.isChinese(language)
                    ? List.copyOf(column.words().keySet())
                    : List.copyOf(column.constants());
            default -> List.of();
        };
    }

    private static void list(XSSFSheet sheet, int position, List<String> words) {
        var joined = String.join(",", words);
        if (words.isEmpty() || joined.length() > LONGEST_LIST
                || words.stream().anyMatch(word -> word.contains(","))) {
            return;
        }
        var helper = new XSSFDataValidationHelper(sheet);
        var list = helper.createValidation(helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(1, Tables.MOST_ROWS, position, position));
        list.setShowErrorBox(true);
        sheet.addValidationData(list);
    }

    private void notes(XSSFWorkbook workbook) {
        var sheet = workbook.createSheet(text("table.notes"));
        row(sheet, 0, NOTES.stream().map(part -> text("table.notes." + part)).toList());
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            row(sheet, i + 1,
                    List.of(column.label(), column.field(), text(column.required() ? "table.yes" : "table.no"),
                            text("table.form." + column.type()), String.join(", ", offered(column)),
                            Templates.example(column)));
        }
        for (int i = 0; i < NOTES.size(); i++) {
            sheet.setColumnWidth(i, WIDTH);
        }
    }

    private static void row(XSSFSheet sheet, int number, List<String> texts) {
        var row = sheet.createRow(number);
        for (int i = 0; i < texts.size(); i++) {
            row.createCell(i).setCellValue(texts.get(i));
        }
    }

    private String text(String key) {
        return Texts.find(language, key).orElseThrow();
    }
}
