package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.text.CleanText;
import java.util.List;

/**
 * One thing that is wrong with a table.
 *
 * @param sheet  the sheet's name; null if the file has no sheets, or all of it is meant
 * @param row    row or line of the file, from 1; 0 if the whole sheet or file is meant
 * @param column the header as written; null if the whole row, sheet or file is meant
 * @param field  the column's field; null if there is none
 * @param code   stable reason code; {@code violation.<code>} is its text
 * @param args   fill the text's places
 * @param value  what stands in the file, at most {@value #LONGEST_VALUE} characters, with identity numbers masked; null
 *               if there is nothing
 */
public record Fault(String sheet, int row, String column, String field, String code, List<String> args, String value) {
    private static final int LONGEST_VALUE = 200;

    public Fault {
        column = printable(column);
        field = printable(field);
        args = args.stream().map(Fault::printable).toList();
        value = printable(value);
    }

    /** Makes a text of the file fit to be stored and shown. */
    private static String printable(String text) {
        if (text == null) {
            return null;
        }
        var shown = CleanText.shown(text);
        if (shown.length() <= LONGEST_VALUE) {
            return shown;
        }
        return shown.substring(0, LONGEST_VALUE - (Character.isHighSurrogate(shown.charAt(LONGEST_VALUE - 1)) ? 1 : 0));
    }

    /** A fault of a whole sheet or file. */
    public static Fault of(String sheet, int row, String code, String... args) {
        return new Fault(sheet, row, null, null, code, List.of(args), null);
    }
}
