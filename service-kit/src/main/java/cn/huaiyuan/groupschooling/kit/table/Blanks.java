package cn.huaiyuan.groupschooling.kit.table;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Blanks as they come in tables: ideographic, no-break and zero-width ones, tabs, line ends. */
final class Blanks {
    private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}\\u0085\\u200B\\u2060\\uFEFF]+");
    private static final Pattern BETWEEN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private Blanks() {
    }

    static boolean isBlank(String text) {
        return text.isEmpty() || RUN.matcher(text).matches();
    }

    /** One blank for each run, none at the ends and none between two Chinese characters. */
    static String even(String text) {
        return BETWEEN_CHINESE.matcher(RUN.matcher(text).replaceAll(" ").strip()).replaceAll("");
    }

    /** Half-width (NFKC) and without any blank. */
    static String remove(String text) {
        return RUN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
