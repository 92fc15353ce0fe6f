package cn.huaiyuan.groupschooling.kit.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Blanks as they come in tables: ideographic, no-break and zero-width ones, tabs, line ends. Nearly all cells have none, so
 * that is looked at first.
 */
final class Blanks {
    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}\\u0085\\u200B\\u2060\\uFEFF]+");
    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Blanks() {
    }

    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** One blank for each run, none at the ends and none between two Chinese characters. */
    static String even(String text) {
        return hasNone(text)
                ? text
                : BETWEEN_CHINESE.matcher(RUN.matcher(text).replaceAll(" ").strip()).replaceAll("");
    }

    /** Half-width (NFKC) and without any blank. */
    static String remove(String text) {
        if (isAscii(text)) {
            return hasNone(text) ? text : RUN.matcher(text).replaceAll("");
        }
        var even = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return hasNone(even) ? even : RUN.matcher(even).replaceAll("");
    }

    private static boolean hasNone(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    /** What {@link #RUN} is a run of; none is beyond 16 bits. */
    private static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u0085', '\u200B', '\u2060', '\uFEFF' -> true;
            default -> c >= 128 && Character.isSpaceChar(c);
        };
    }
}
