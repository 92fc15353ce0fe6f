package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.text.CleanText;
import java.text.Normalizer;

/**
 * Handles blanks in headers, codes and choices, where they are layout only. Nearly all texts have none, which is
 * checked first.
 */
final class Blanks {
    private Blanks() {
    }

    static boolean isBlank(String text) {
        return CleanText.isBlank(text);
    }

    /** In one line, with single blanks, none at the ends or between two Chinese characters. */
    static String even(String text) {
        return hasNone(text) ? text : CleanText.inOneLine(text);
    }

    /** Half-width (NFKC) and without any blank. */
    static String remove(String text) {
        return hasNone(text) ? text : CleanText.withoutBlanks(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** Whether every character is neither a blank nor of another width. */
    private static boolean hasNone(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!(c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FFF)) {
                return false;
            }
        }
        return true;
    }
}
