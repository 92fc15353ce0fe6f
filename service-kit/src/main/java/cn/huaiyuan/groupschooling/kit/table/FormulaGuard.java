package cn.huaiyuan.groupschooling.kit.table;

/**
 * Puts an apostrophe before a text that a spreadsheet would take for a formula, so that it is not computed on
 * another's machine. A text that already looks guarded gets one more, so that removing one always restores the text.
 */
public final class FormulaGuard {
    private static final char MARK = '\'';
    /** Full-width and small forms mean the same to East Asian spreadsheets. */
    private static final String BEGIN = "=+-@＝＋－＠﹦﹢﹣﹫−";
    private static final String BREAKS = "\t\r\n";
    /** Invisible letters and marks that are not blanks. */
    private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private FormulaGuard() {
    }

    /** The text as written to CSV. */
    public static String on(String text) {
        return isFormula(text, afterMarks(text)) ? MARK + text : text;
    }

    /**
     * The text as written to a workbook, which never computes a text: guarded only if it begins with an apostrophe,
     * which would be lost.
     */
    public static String keeping(String text) {
        return text.isEmpty() || text.charAt(0) != MARK ? text : on(text);
    }

    /** The text without its guard. */
    static String without(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK && isFormula(text, afterMarks(text))
                ? text.substring(1)
                : text;
    }

    private static int afterMarks(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == MARK) {
            at++;
        }
        return at;
    }

    /** Whether the text from there begins like a formula, after characters that spreadsheets skip. */
    private static boolean isFormula(String text, int from) {
        if (from < text.length() && BREAKS.indexOf(text.charAt(from)) >= 0) {
            return true;
        }
        var at = from;
        while (at < text.length() && isUnseen(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at < text.length() && BEGIN.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isUnseen(int c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> UNSEEN.indexOf(c) >= 0;
        };
    }
}
