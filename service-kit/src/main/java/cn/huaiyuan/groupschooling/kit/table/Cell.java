package cn.huaiyuan.groupschooling.kit.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A filled cell.
 *
 * @param text   the text, or what a number, date or error looks like as text; if nothing stands, the cell's reference
 * @param number null unless it is a number
 * @param date   null unless it is a date
 * @param merged true if the value belongs to a cell above, with which this one is merged
 * @param at     the reference of a cell with an error, such as {@code B2}; null for any other
 */
record Cell(Kind kind, String text, BigDecimal number, LocalDate date, boolean merged, String at) {

    /** Written by spreadsheets for a value that cannot be computed or does not fit into its column. */
    private static final Pattern ERROR = Pattern.compile(
            "#(#+|N/A|REF!|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)"
                    + "|(Err|错误):\\d{3}");

    enum Kind {
        TEXT, NUMBER,
        /** A date shown with its day. */
        DATE,
        /** A date shown without its day. */
        MONTH,
        /** A date with a time of day. */
        TIME, ERROR,
        /** A formula without a reliable result. */
        NOT_COMPUTED,
        /** A number that is shown with other digits. */
        SHOWN_OTHERWISE,
        /** Has a type but no value. */
        NO_VALUE;

        boolean hasText() {
            return this != NOT_COMPUTED && this != NO_VALUE;
        }
    }

    /** A text of a file, without its guard; an error if a spreadsheet wrote it instead of a value. */
    static Cell written(String text) {
        var bare = FormulaGuard.without(text);
        return !bare.isEmpty() && "#E错".indexOf(bare.charAt(0)) >= 0 && ERROR.matcher(bare).matches()
                ? error(bare)
                : text(bare);
    }

    static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null, null, false, null);
    }

    static Cell error(String text) {
        return new Cell(Kind.ERROR, text, null, null, false, null);
    }

    static Cell notComputed(String reference) {
        return new Cell(Kind.NOT_COMPUTED, reference, null, null, false, null);
    }

    static Cell noValue(String reference) {
        return new Cell(Kind.NO_VALUE, reference, null, null, false, null);
    }

    static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.stripTrailingZeros().toPlainString(), number, null, false, null);
    }

    static Cell shownOtherwise(BigDecimal number) {
        return new Cell(Kind.SHOWN_OTHERWISE, number(number).text(), null, null, false, null);
    }

    static Cell time(String text) {
        return new Cell(Kind.TIME, text, null, null, false, null);
    }

    static Cell date(LocalDate date) {
        return new Cell(Kind.DATE, date.toString(), null, date, false, null);
    }

    static Cell month(LocalDate first) {
        return new Cell(Kind.MONTH, first.toString().substring(0, 7), null, first, false, null);
    }

    /** The same cell, if it is an error with its reference. */
    Cell at(String reference) {
        return kind == Kind.ERROR ? new Cell(kind, text, number, date, merged, reference) : this;
    }

    Cell asMerged() {
        return new Cell(kind, text, number, date, true, at);
    }
}
