package cn.huaiyuan.groupschooling.kit.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/** Makes cells out of what a workbook holds of them. A value that cannot be relied on is none. */
final class XlsxCells {
    /** What a spreadsheet holds of a number. */
    private static final MathContext HELD = new MathContext(15);
    private static final double LAST_SERIAL = 2_958_465;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?+(\\d++(\\.\\d*+)?+|\\.\\d++)([Ee][+-]?+\\d++)?+");

    private final WorkbookParts workbook;
    private final SharedTexts texts;
    private final Styles styles;

    XlsxCells(WorkbookParts workbook, SharedTexts texts, Styles styles) {
        this.workbook = workbook;
        this.texts = texts;
        this.styles = styles;
    }

    /**
     * A cell as the file has it.
     *
     * @param type    as the file names it; null for a number
     * @param formula whether the value is the result of one
     * @param value   null if the file has none
     */
    record Stored(String reference, String type, int style, boolean formula, String value) {
        boolean isNumber() {
            return type == null || type.equals("n");
        }
    }

    /** Null if the cell is blank. */
    Cell read(Stored cell) {
        if (cell.formula() && !isComputed(cell)) {
            return Cell.notComputed(cell.reference());
        }
        if (cell.value() == null) {
            return cell.isNumber() ? null : Cell.noValue(cell.reference());
        }
        var read = cell.isNumber() ? number(cell) : typed(cell);
        return read == null ? null : read.at(cell.reference());
    }

    /**
     * Programs that do not compute leave no result, or a 0, which they may call a text, or say that the results are to be
     * computed by whoever opens the file. An empty text and FALSE are results: only programs that compute leave them.
     */
    private boolean isComputed(Stored cell) {
        return !workbook.toBeComputed() && cell.value() != null && !(cell.isNumber() && cell.value().isBlank())
                && !((cell.isNumber() || "str".equals(cell.type())) && number(cell.value()) == 0);
    }

    private Cell typed(Stored cell) {
        var value = cell.value();
        return switch (cell.type()) {
            case "s" -> shared(cell);
            case "b" -> switch (value.strip()) {
                case "1", "true" -> Cell.text("TRUE");
                case "0", "false" -> Cell.text("FALSE");
                default -> Cell.noValue(cell.reference());
            };
            case "e" -> value.isBlank() ? Cell.noValue(cell.reference()) : Cell.error(value.strip());
            case "d" -> value.isBlank() ? Cell.noValue(cell.reference()) : Cell.text(value);
            // Decoded as it was read: what stands in it then may look escaped.
            case "inlineStr" -> text(value);
            default -> text(RichText.decoded(value));
        };
    }

    private Cell shared(Stored cell) {
        try {
            var text = texts.get(Integer.parseInt(cell.value().strip()));
            return text == null ? Cell.noValue(cell.reference()) : text(text);
        } catch (NumberFormatException damaged) {
            return Cell.noValue(cell.reference());
        }
    }

    private static Cell text(String text) {
        return Blanks.isBlank(text) ? null : Cell.written(text);
    }

    private static double number(String value) {
        var bare = value.strip();
        return DECIMAL.matcher(bare).matches() ? Double.parseDouble(bare) : Double.NaN;
    }

    private Cell number(Stored cell) {
        var value = number(cell.value());
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Cell.noValue(cell.reference());
        }
        var shown = styles.shown(cell.style());
        if (shown.as() == Styles.As.NUMBER || value < 0 || value > LAST_SERIAL) {
            var held = new BigDecimal(value).round(HELD);
            return shown.isAsStored(held) ? Cell.number(held) : Cell.shownOtherwise(held);
        }
        if (value != Math.rint(value)) {
            return Cell.time(DateUtil.getLocalDateTime(value, workbook.from1904()).toString());
        }
        var day = Days.day((int) value, workbook.from1904());
        if (day == null) {
            return Cell.time("1900-02-29");
        }
        return switch (shown.as()) {
            case YEAR -> Cell.text(Integer.toString(day.getYear()));
            case MONTH -> Cell.month(day);
            default -> Cell.date(day);
        };
    }
}
