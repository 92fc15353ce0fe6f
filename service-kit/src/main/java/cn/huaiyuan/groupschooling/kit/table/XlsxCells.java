package cn.huaiyuan.groupschooling.kit.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

/** Takes cells out of a workbook: of a formula its last result, of a number whether it is shown as a date. */
final class XlsxCells {
    /** What a spreadsheet holds of a number. */
    private static final MathContext HELD = new MathContext(15);
    /** Date formats of Chinese spreadsheets that have a number but no text, those without a day, and times. */
    private static final Set<Integer> CHINESE_DAYS = Set.of(28, 29, 30, 31, 51, 53, 54, 58);
    private static final Set<Integer> CHINESE_MONTHS = Set.of(27, 36, 50, 52, 57);
    /** What a format shows literally, or tells of colour and language. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]");
    private static final double LAST_SERIAL = 2_958_465;

    private final boolean from1904;

    XlsxCells(boolean from1904) {
        this.from1904 = from1904;
    }

    /** Empty where the cell is blank. */
    Optional<Cell> read(org.apache.poi.ss.usermodel.Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> Optional.ofNullable(cell.getStringCellValue()).filter(text -> !Blanks.isBlank(text))
                    .map(Cell::text);
            case NUMERIC -> Optional.of(number(cell));
            case BOOLEAN -> Optional.of(Cell.text(cell.getBooleanCellValue() ? "TRUE" : "FALSE"));
            case ERROR -> Optional.of(Cell.error(cell.getStringCellValue().replace("ERROR:", "").strip()));
            case BLANK, FORMULA, _NONE -> Optional.empty();
        };
    }

    private Cell number(org.apache.poi.ss.usermodel.Cell cell) {
        var value = cell.getNumericCellValue();
        var style = cell.getCellStyle();
        var format = style == null || style.getDataFormatString() == null ? "" : style.getDataFormatString();
        var index = style == null ? 0 : style.getDataFormat();
        var month = CHINESE_MONTHS.contains((int) index);
        var isDate = month || CHINESE_DAYS.contains((int) index) || DateUtil.isADateFormat(index, format);
        if (!isDate || value < 0 || value > LAST_SERIAL) {
            return Cell.number(new BigDecimal(value).round(HELD));
        }
        if (value != Math.rint(value)) {
            return Cell.time(DateUtil.getLocalDateTime(value, from1904).toString());
        }
        var day = Days.day((int) value, from1904);
        if (day == null) {
            return Cell.time("1900-02-29");
        }
        return month || showsNoDay(format) ? Cell.month(day) : Cell.date(day);
    }

    private static boolean showsNoDay(String format) {
        var shown = LITERAL.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        return shown.contains("y") && !shown.contains("d");
    }
}
