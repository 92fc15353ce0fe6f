package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.text.CleanText;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a filled cell as its column wants it; nothing is guessed and nothing repaired. */
final class Cells {
    private static final BigDecimal TOO_LONG_FOR_A_NUMBER = BigDecimal.TEN.pow(15);
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d+(\\.\\d+)?E\\+\\d+");
    /** Marks with which spreadsheets are told that digits are text: {@code '012} and {@code ="012"}. */
    private static final Pattern AS_TEXT = Pattern.compile("^(?:'+(.*)|=\"(.*)\")$");
    private static final Pattern INTEGER = Pattern
            .compile("([+-]?)(\\d{1,30}|\\d{1,3}(?:,\\d{3}){1,9})(?:\\.0{1,30})?");
    private static final Map<String, Boolean> FLAGS = Map.of("是", true, "否", false, "TRUE", true, "FALSE", false, "Y",
            true, "N", false, "1", true, "0", false);

    private final Days days;

    Cells(boolean from1904) {
        this.days = new Days(from1904);
    }

    Value read(Column column, Cell cell) {
        return reader(column).apply(cell);
    }

    /** What reads the cells of a column, for tables of many rows. */
    Function<Cell, Value> reader(Column column) {
        Function<Cell, Value> reader = switch (column.type()) {
            case TEXT -> Cells::text;
            case CODE -> Cells::code;
            case DATE -> cell -> days.read(cell, false);
            case LAST_DAY -> cell -> days.read(cell, true);
            case INTEGER -> Cells::integer;
            case FLAG -> Cells::flag;
            case CHOICE -> choice(column);
        };
        return cell -> switch (cell.kind()) {
            case ERROR -> Value.fault("cell.error", cell.text(), cell.at());
            case NOT_COMPUTED -> Value.fault("cell.not-computed", cell.text());
            case SHOWN_OTHERWISE -> Value.fault("cell.shown-otherwise", cell.text());
            case NO_VALUE -> Value.fault("cell.no-value", cell.text());
            default -> reader.apply(cell);
        };
    }

    private static Value text(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER && isTooLong(cell.number())
                ? Value.fault("code.digits-lost")
                : written(CleanText.even(cell.text()));
    }

    private static Value code(Cell cell) {
        if (cell.kind() == Cell.Kind.TEXT) {
            var text = upper(cell);
            var marked = AS_TEXT.matcher(text);
            var bare = marked.matches() ? marked.group(1) == null ? marked.group(2) : marked.group(1) : text;
            return SCIENTIFIC.matcher(bare).matches() ? Value.fault("code.digits-lost") : written(bare);
        }
        // A fraction or a date was a code once, like 1.10 or 3-12.
        var whole = cell.kind() == Cell.Kind.NUMBER && cell.number().stripTrailingZeros().scale() <= 0
                && !isTooLong(cell.number());
        return whole ? Value.of(TextNode.valueOf(cell.text())) : Value.fault("code.digits-lost");
    }

    private static boolean isTooLong(BigDecimal number) {
        return number.abs().compareTo(TOO_LONG_FOR_A_NUMBER) >= 0;
    }

    /** Whoever makes a record of the row decides which characters it may hold, by the use of each text. */
    private static Value written(String text) {
        return text.isEmpty() ? Value.NONE : Value.of(TextNode.valueOf(text));
    }

    private static Value integer(Cell cell) {
        var number = INTEGER.matcher(upper(cell));
        if (!number.matches()) {
            return Value.fault("type", "integer");
        }
        try {
            return Value.of(IntNode.valueOf(
                    new BigDecimal(number.group(1) + number.group(2).replace(",", "")).intValueExact()));
        } catch (ArithmeticException beyondInt) {
            return Value.fault("number.range");
        }
    }

    private static Value flag(Cell cell) {
        var flag = FLAGS.get(upper(cell));
        return flag == null ? Value.fault("type", "true/false") : Value.of(BooleanNode.valueOf(flag));
    }

    private static Function<Cell, Value> choice(Column column) {
        var choices = new HashMap<String, Value>();
        column.words().forEach((word, constant) -> {
            var value = Value.of(TextNode.valueOf(constant));
            choices.putIfAbsent(upper(word), value);
            choices.putIfAbsent(upper(constant), value);
        });
        var none = Value.fault("enum", String.join(", ", column.words().keySet()));
        return cell -> choices.getOrDefault(upper(cell), none);
    }

    private static String upper(Cell cell) {
        return upper(cell.text());
    }

    private static String upper(String text) {
        return Blanks.remove(text).toUpperCase(Locale.ROOT);
    }
}
