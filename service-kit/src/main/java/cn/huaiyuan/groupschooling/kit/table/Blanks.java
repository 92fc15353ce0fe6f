package cn.huaiyuan.groupschooling.kit.table;

import cn.huaiyuan.groupschooling.kit.text.CleanText;
import java.text.Normalizer;

/** Blanks in headings, codes and choices, where they only lay out a cell. Nearly all have none: that is looked at first. */
final class Blanks {
    private Blanks() {
    }

    static boolean isBlank(String text) {
        return CleanText.isBlank(text);
    }

    /** In one line, with one blank for each run, none at the ends and none between two Chinese characters. */
    static String even(String text) {
        return hasNone(text) ? text : CleanText.inOneLine(text);
    }

    /** Half-width (NFKC) and without any blank. */
    static String remove(String text) {
        return hasNone(text) ? text : CleanText.withoutBlanks(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /** True only for characters of which none is a blank, and none has another width. */
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
