package cn.huaiyuan.groupschooling.kit.json;

import java.util.regex.Pattern;

/** Forms of texts that come from outside. */
public final class Formats {
    private static final Pattern UUID_FORM = Pattern
            .compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Formats() {
    }

    public static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    /** False where the text has control characters (but line ends and tabs) or half of a surrogate pair. */
    public static boolean isCleanText(String text) {
        return text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
